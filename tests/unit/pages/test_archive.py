"""The archive, by which every case is three links from the front page."""

from __future__ import annotations

import posixpath
from typing import Any
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from sitegen.build.prepare import ways_to_cases
from sitegen.pages.archive import PAGE_TYPE
from sitegen.pages.index import PAGE_TYPE as FRONT
from sitegen.resolve.site import with_navigation
from tests import samples
from tests.listed_cases import card, pages, site


def test_cases_are_filed_under_issues_or_months(make_shop: Any) -> None:
    cards = (
        card("a", date="2026-03-02"), card("b", date="2026-02", in_issue="volume-3-issue-2", issue="3(2)"),
        card("c", date="2025"), card("d", date=""),
    )  # fmt: skip
    found = pages(PAGE_TYPE, site(*cards), make_shop())
    assert list(found) == [
        "archive/index.html", "archive/2026/03/index.html", "archive/2026/volume-3-issue-2/index.html",
        "archive/2025/whole/index.html", "archive/undated/index.html",
    ]  # fmt: skip
    front = found["archive/index.html"]
    assert [heading.text() for heading in front.css("h2")] == ["2026 2 cases", "2025 1 case", "Without a date 1 case"]
    assert [link.text() for link in front.css(".counted a")] == [
        "March 2026",
        "Volume 3, issue 2",
        "2025",
        "Without a date",
    ]
    assert [link.text() for link in found["archive/2026/volume-3-issue-2/index.html"].css(".titles a")] == ["Case b"]


def links(page: LexborHTMLParser, path: str) -> set[str]:
    """The files a page leads to."""
    hrefs = (link.attributes["href"] or "" for link in page.css("a[href]"))
    return {
        posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(href.partition("#")[0]))) for href in hrefs
    }


def test_every_case_of_ten_thousand_is_within_three_links_of_the_front_page(make_shop: Any) -> None:
    dates = [f"{2012 + n % 14}-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(9_000)]
    cards = [card(f"c{n}", date=date) for n, date in enumerate(dates)]
    cards += [card(f"i{n}", date="2026-01-01", in_issue="volume-1-issue-1", issue="1(1)") for n in range(999)]
    cards.append(card("undated", date=""))
    of = site(*cards, size=20)
    info = with_navigation(samples.site(navigation=()), (), ways_to_cases("en", {}))
    of = type(of)(info=info, cases=of.cases)
    shop = make_shop()
    known = {**pages(PAGE_TYPE, of, shop)}
    shop.site = info
    known["index.html"] = LexborHTMLParser(FRONT.make(next(iter(FRONT.plan(of))).inputs, shop).decode())
    reached, new = {"index.html"}, {"index.html"}
    for _ in range(3):
        new = set().union(*(links(known[path], path) for path in new if path in known)) - reached
        reached |= new
    assert {f"cases/{one.slug}/index.html" for one in cards} <= reached
