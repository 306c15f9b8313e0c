from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from sitegen.model.site import Card, Site
from sitegen.model.struct import decode
from sitegen.pages.index import PAGE_TYPE, IndexInputs
from sitegen.render.phrases import Phrases
from sitegen.render.views.listing import index_page
from sitegen.render.views.wayfinding import Way, WayView
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


def test_featured_cases_stand_first_in_the_order_of_the_settings(make_shop: Any) -> None:
    site = replace(_site(5), featured=("c3", "gone", "c1"))
    pages = _pages(site, make_shop())
    front = pages["index.html"]
    assert [link.text() for link in front.css(".featured a")] == ["Case 3", "Case 1"]
    assert pages["page/2/index.html"].css_first(".featured") is None
    assert [link.text() for link in front.css(".front > .cards a")] == ["Case 0", "Case 1"]


def test_the_front_page_searches_where_there_is_a_search(make_shop: Any) -> None:
    pages = _pages(_site(5), make_shop(search="abstract"))
    assert pages["index.html"].css_first("form").attributes["action"] == "search/index.html"
    assert pages["page/2/index.html"].css_first("form") is None
    assert pages["page/2/index.html"].css_first(".search-link").attributes["href"] == "../../search/index.html"
    assert _pages(_site(5), make_shop())["index.html"].css_first("form, .search-link") is None


def test_ways_and_terms_are_links_with_counts() -> None:
    ways = (Way("Archive", "/archive/"),)
    page = index_page([], 1, 1, 0, samples.site(), Phrases(), ways=ways, browse=[Way("Oncology", "/browse/x/", 3)])
    assert page.ways == (WayView("Archive", "archive/index.html"),)
    assert page.browse == (WayView("Oncology", "browse/x/index.html", 3),)
