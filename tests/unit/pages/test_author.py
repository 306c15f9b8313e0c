"""Pages of authors."""

from __future__ import annotations

from typing import Any

from sitegen.pages.author import PAGE_TYPE
from tests import samples
from tests.listed_cases import card, files, pages, site

LEE = ("lee-min 0000-0002-1825-0097",)


def test_an_author_of_several_cases_has_a_page_called_as_the_citation_files(make_shop: Any) -> None:
    shop = make_shop({"a": samples.rich_case(slug="a"), "b": samples.rich_case(slug="b")})
    of = site(card("a", people=LEE, authors=("Min Lee",)), card("b", people=LEE, authors=("M. Lee",)), exports=("ris",))
    page = pages(PAGE_TYPE, of, shop)["authors/lee-min/index.html"]
    assert page.css_first("h1").text() == "Min Lee"
    assert page.css_first(".downloads a").attributes["href"] == "../../citations/authors/lee-min.ris"
    assert len(page.css(".card")) == 2
    known = samples.rich_case().authors[0]
    assert page.css_first(".of-author a").attributes["href"] == "https://orcid.org/0000-0002-1825-0097"
    assert len(page.css(".of-author li")) == 1 + len(known.affiliations)
    assert "authors/lee-min/feed.xml" in files(PAGE_TYPE, of, shop)


def test_an_author_of_one_case_has_none(make_shop: Any) -> None:
    assert pages(PAGE_TYPE, site(card("a", people=LEE, authors=("Min Lee",))), make_shop()) == {}


def test_drafts_are_no_cases_of_an_author(make_shop: Any) -> None:
    cards = (card("a", people=LEE, authors=("Min Lee",)), card("b", people=LEE, authors=("Min Lee",), status="draft"))
    assert list(PAGE_TYPE.plan(site(*cards))) == []


def test_the_orcid_of_an_older_case_will_do(make_shop: Any) -> None:
    shop = make_shop({"a": samples.rich_case(slug="a")})
    of = site(card("a", people=("lee-min",), authors=("Min Lee",)), card("b", people=LEE, authors=("Min Lee",)))
    page = pages(PAGE_TYPE, of, shop)["authors/lee-min/index.html"]
    assert page.css_first(".of-author a").text() == "0000-0002-1825-0097"
