from __future__ import annotations

from typing import Any

import pytest

from sitegen.model.site import Site
from sitegen.pages.not_found import PAGE_TYPE
from tests import samples


@pytest.mark.parametrize(
    ("url", "style"), [("", "/static/site.css"), ("https://a.example/sub/", "/sub/static/site.css")]
)
def test_page_works_at_any_depth(make_shop: Any, url: str, style: str) -> None:
    target = next(iter(PAGE_TYPE.plan(Site(info=samples.site()))))
    page = PAGE_TYPE.make(target.inputs, make_shop(url=url)).decode()
    assert target.path == "404.html"
    assert f'href="{style}"' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "canonical" not in page


@pytest.mark.parametrize(
    ("url", "action"), [("", "/search/index.html"), ("https://a.example/b/", "/b/search/index.html")]
)
def test_page_leads_to_the_search_from_any_depth(make_shop: Any, url: str, action: str) -> None:
    page = PAGE_TYPE.make(b"", make_shop(url=url, search="full")).decode()
    assert f'action="{action}"' in page
    assert "<form" not in PAGE_TYPE.make(b"", make_shop(url=url)).decode()
