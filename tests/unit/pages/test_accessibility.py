from __future__ import annotations

import re
from typing import Any

from sitegen.model.case import Page
from sitegen.model.site import PageCard, Site
from sitegen.pages.accessibility import PAGE_TYPE
from sitegen.render.views.accessibility import KEYS
from tests import samples
from tests.places import REPO

TEMPLATES = REPO / "themes" / "default" / "templates"


def test_the_site_has_the_page_unless_it_brings_its_own() -> None:
    site = Site(info=samples.site())
    assert [target.path for target in PAGE_TYPE.plan(site)] == ["accessibility/index.html"]
    own = PageCard(page=Page(slug="accessibility", title=samples.text("Ours")))
    assert list(PAGE_TYPE.plan(Site(info=samples.site(), pages=(own,)))) == []


def test_it_names_the_access_keys_that_templates_set_and_no_others() -> None:
    set_keys = {key for path in TEMPLATES.rglob("*.html") for key in re.findall(r'accesskey="(\w+)"', path.read_text())}
    assert set_keys == set(KEYS)
    assert all(key.isdigit() for key in KEYS)  # letters are the browser's and the screen reader's


def test_it_names_the_keys_of_the_viewer(make_shop: Any) -> None:
    page = PAGE_TYPE.make(b"", make_shop()).decode()
    script = (TEMPLATES.parent / "static" / "viewer.js").read_text()
    for key, said in (('"+"', "+ and −"), ('"0"', "0 fits"), ('"1"', "1 shows"), ("PageUp", "Page Up and Page Down")):
        assert key in script
        assert said in page


def test_it_says_whom_to_write_to(make_shop: Any) -> None:
    page = PAGE_TYPE.make(b"", make_shop(contact="a@b.example")).decode()
    assert '<a href="mailto:a@b.example">a@b.example</a>' in page
    assert "mailto" not in PAGE_TYPE.make(b"", make_shop(contact="")).decode()


def test_a_site_without_a_search_has_no_key_for_it(make_shop: Any) -> None:
    key = '<th scope="row">4</th>'
    assert key in PAGE_TYPE.make(b"", make_shop(search="full")).decode()
    assert key not in PAGE_TYPE.make(b"", make_shop(search="off")).decode()
