from __future__ import annotations

from typing import Any

from selectolax.lexbor import LexborHTMLParser

from sitegen.model.site import Card, Site
from sitegen.model.struct import decode
from sitegen.pages.index import PAGE_TYPE, IndexInputs
from tests import samples


def _site(count: int, **changes: Any) -> Site:
    cards = tuple(
        Card(slug=f"c{n}", digest="d", title=samples.text(f"Case {n}"), title_text="", date="2026-01-02", **changes)
        for n in range(count)
    )
    return Site(info=samples.site(), cases=cards, page_size=2)


def _pages(site: Site, shop: Any) -> dict[str, LexborHTMLParser]:
    return {
        target.path: LexborHTMLParser(PAGE_TYPE.make(target.inputs, shop).decode()) for target in PAGE_TYPE.plan(site)
    }


def test_pages_are_numbered(make_shop: Any) -> None:
    assert list(_pages(_site(5), make_shop())) == ["index.html", "page/2/index.html", "page/3/index.html"]


def test_site_without_cases_has_a_front_page(make_shop: Any) -> None:
    pages = _pages(_site(0), make_shop())
    assert "No case has been published yet." in pages["index.html"].text()


def test_pages_are_linked_both_ways(make_shop: Any) -> None:
    page = _pages(_site(5), make_shop())["page/2/index.html"]
    assert page.css_first("[rel=prev]").attributes["href"] == "../../index.html"
    assert page.css_first("[rel=next]").attributes["href"] == "../../page/3/index.html"
    assert page.css_first(".here").text().split() == ["Page", "2"]


def test_change_inside_a_case_does_not_change_the_list() -> None:
    one, other = _site(3), _site(3, keywords=("x",), doi="10.5555/1")
    assert [target.inputs for target in PAGE_TYPE.plan(one)] == [target.inputs for target in PAGE_TYPE.plan(other)]


def test_many_authors_are_shortened(make_shop: Any) -> None:
    page = _pages(_site(1, authors=tuple("ABCDEFGH")), make_shop())["index.html"]
    assert page.css_first(".card-authors").text() == "A, B, C, D, E, et al."


def test_case_in_another_language_is_marked(make_shop: Any) -> None:
    page = _pages(_site(1, lang="ar"), make_shop())["index.html"]
    heading = page.css_first(".card h3").attributes
    assert (heading["lang"], heading["dir"]) == ("ar", "rtl")


def test_far_pages_are_left_out_of_the_row(make_shop: Any) -> None:
    site = _site(40)
    inputs = [decode(target.inputs, IndexInputs) for target in PAGE_TYPE.plan(site)]
    assert inputs[9].count == 20
    row = _pages(site, make_shop())["page/10/index.html"].css_first(".pages").text()
    assert row.split() == ["Newer", "1", "…", "8", "9", "Page", "10", "11", "12", "…", "20", "Older"]


def test_a_list_leads_to_its_citations_when_it_has_any(make_shop: Any) -> None:
    assert (
        _pages(_site(1, status="published"), make_shop())["index.html"].css_first(".cite-link a").attributes["href"]
        == "cite/index.html"
    )
    assert _pages(_site(1), make_shop())["index.html"].css_first(".cite-link") is None
