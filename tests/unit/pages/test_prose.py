from __future__ import annotations

from typing import Any

from sitegen.model.site import PageCard, Site
from sitegen.pages.prose import PAGE_TYPE
from tests import samples


def test_prose_page_stands_at_its_name(make_shop: Any) -> None:
    target = next(iter(PAGE_TYPE.plan(Site(info=samples.site(), pages=(PageCard(page=samples.prose()),)))))
    page = PAGE_TYPE.make(target.inputs, make_shop()).decode()
    assert (target.path, target.origin) == ("about/index.html", "content/pages/about.md")
    assert "<h1>About</h1>" in page
    assert '<meta name="description" content="Who we are.">' in page
    assert '<a href="../about/index.html" aria-current="page">' in page
