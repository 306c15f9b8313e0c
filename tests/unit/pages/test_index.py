from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from sitegen.model.site import Site
from sitegen.model.struct import decode
from sitegen.pages.index import PAGE_TYPE, TERMS, IndexInputs
from tests import listed_cases
from tests.listed_cases import card


def _site(count: int, **changes: Any) -> Site:
    cards = (card(f"c{n}", f"Case {n}", **{"status": "draft", **changes}) for n in range(count))
    return listed_cases.site(*cards, size=2)


def _pages(site: Site, shop: Any, **info: Any) -> dict[str, LexborHTMLParser]:
    return dict(listed_cases.pages(PAGE_TYPE, replace(site, info=replace(site.info, **info)), shop))


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
    one, other = _site(3), _site(3, anchors=("x",), doi="10.5555/1", summary="Other.")
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
    assert [link.text() for link in front.css(".latest > .cards a")] == ["Case 0", "Case 1"]


def test_the_front_page_searches_where_there_is_a_search(make_shop: Any) -> None:
    pages = _pages(_site(5), make_shop(), search="abstract")
    assert pages["index.html"].css_first("form").attributes["action"] == "search/index.html"
    assert pages["page/2/index.html"].css_first("form") is None
    link = pages["page/2/index.html"].css_first(".search-link").attributes
    assert (link["href"], link["accesskey"]) == ("../../search/index.html", "4")
    assert _pages(_site(5), make_shop())["index.html"].css_first("form, .search-link") is None


def test_the_front_page_leads_to_all_cases_in_each_way(make_shop: Any) -> None:
    pages = _pages(_site(5), make_shop())
    ways = [link.attributes["href"] for link in pages["index.html"].css(".ways a")]
    assert ways == ["browse/index.html", "authors/index.html", "a-z/index.html", "archive/index.html"]
    assert pages["index.html"].css_first(".ways .count").text() == "(5)"
    assert pages["page/2/index.html"].css_first(".ways") is None


def test_the_front_page_has_the_largest_terms_of_the_first_two_facets(make_shop: Any) -> None:
    facets = {"specialty": ("Oncology", "Surgery"), "mesh": ("D1\tLiposarcoma",)}
    cards = (card("a", facets=facets), card("b", facets={"specialty": ("Surgery",)}, keywords=("spine",)))
    front = _pages(listed_cases.site(*cards), make_shop())["index.html"]
    assert [heading.text() for heading in front.css(".browse-front h3 a")] == ["Specialties", "MeSH terms"]
    terms = [(item.css_first("a").text(), item.css_first(".count").text()) for item in front.css(".counted li")]
    assert terms == [("Surgery", "2 cases"), ("Oncology", "1 case"), ("Liposarcoma", "1 case")]
    assert front.css_first(".counted a").attributes["href"] == "browse/specialty/surgery/index.html"


def test_the_front_page_has_a_few_terms_and_none_where_there_is_no_facet(make_shop: Any) -> None:
    many = card("a", facets={"diagnosis": tuple(f"Diagnosis {n}" for n in range(TERMS + 5))})
    front = _pages(listed_cases.site(many), make_shop())["index.html"]
    assert len(front.css(".counted li")) == TERMS
    assert front.css_first(".browse-front h3 .count").text() == f"({TERMS + 5})"
    assert _pages(_site(1), make_shop())["index.html"].css_first(".browse-front") is None


def test_the_front_page_tells_of_its_feeds(make_shop: Any) -> None:
    pages = _pages(_site(3), make_shop(), url="https://a.example/")
    links = [link.attributes["href"] for link in pages["index.html"].css(".latest .total a")]
    assert links == [link.attributes["href"] for link in pages["index.html"].css('head [rel="alternate"]')]
    assert len(links) == 2
    assert not pages["page/2/index.html"].css('head [rel="alternate"]')
