from __future__ import annotations

from typing import Any

from selectolax.lexbor import LexborHTMLParser

from sitegen.model.site import Card, Site
from sitegen.pages import search
from sitegen.pages.search import FEW, NEWEST, PAGE_TYPE
from sitegen.render.views.wayfinding import Way
from tests import samples


def _site(count: int, mode: str = "full", **changes: Any) -> Site:
    cards = tuple(
        Card(slug=f"c{n}", digest="d", title=samples.text(f"Case {n}"), title_text="", date="2026-01-02", **changes)
        for n in range(count)
    )
    return Site(info=samples.site(search=mode), cases=cards)


def _page(site: Site, shop: Any) -> LexborHTMLParser:
    (target,) = PAGE_TYPE.plan(site)
    assert target.path == "search/index.html"
    return LexborHTMLParser(PAGE_TYPE.make(target.inputs, shop).decode())


def test_search_that_is_off_has_no_page() -> None:
    assert list(PAGE_TYPE.plan(_site(1, "off"))) == []


def test_a_few_cases_are_all_linked(make_shop: Any) -> None:
    page = _page(_site(FEW), make_shop(search="full"))
    links = [node.attributes["href"] for node in page.css(".titles a")]
    assert links == [f"../cases/c{n}/index.html" for n in range(FEW)]


def test_of_many_cases_the_newest_are_linked_and_the_ways_to_all(make_shop: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(search, "ways", lambda: (Way("Archive", "/archive/"),))
    page = _page(_site(FEW + 1), make_shop(search="full"))
    assert len(page.css(".titles a")) == NEWEST
    assert page.css_first(".ways a").attributes["href"] == "../archive/index.html"
    assert page.css('a[href="../index.html"]')


def test_form_works_without_a_script(make_shop: Any) -> None:
    form = _page(_site(1), make_shop(search="full")).css_first("form[role=search]")
    assert form.attributes["action"] == "../search/index.html"
    assert "method" not in form.attributes
    assert form.css_first("input[name=q]").attributes["id"] == form.css_first("label").attributes["for"]


def test_summaries_of_cases_are_no_part_of_it() -> None:
    one, other = _site(3, summary="One."), _site(3, summary="Other.")
    assert [target.inputs for target in PAGE_TYPE.plan(one)] == [target.inputs for target in PAGE_TYPE.plan(other)]
