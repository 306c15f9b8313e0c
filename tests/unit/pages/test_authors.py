"""All authors by family name."""

from __future__ import annotations

from typing import Any

from sitegen.pages.authors import PAGE_TYPE
from tests.listed_cases import card, pages, site


def test_authors_stand_by_family_name_with_their_page_or_their_case(make_shop: Any) -> None:
    cards = (
        card("a", people=("zeta-ann", "lee-min 0000-0002-1825-0097"), authors=("Ann Zeta", "Min Lee")),
        card("b", people=("lee-min 0000-0002-1825-0097", ""), authors=("Min Lee", "…")),
    )
    page = pages(PAGE_TYPE, site(*cards), make_shop())["authors/index.html"]
    assert [(link.text(), link.attributes["href"]) for link in page.css(".counted a")] == [
        ("Min Lee", "../authors/lee-min/index.html"), ("Ann Zeta", "../cases/a/index.html"),
    ]  # fmt: skip
    assert page.css_first(".total") is None  # of cases, above a list of authors
    assert [count.text() for count in page.css(".counted .count")] == ["2 cases", "1 case"]


def test_people_of_one_name_with_several_ids_are_several(make_shop: Any) -> None:
    one, other = "lee-min 0000-0002-1825-0097", "lee-min 0000-0001-5109-3700"
    cards = (card("a", people=(one,), authors=("Min Lee",)), card("b", people=(one,), authors=("Min Lee",)),
             card("c", people=(other,), authors=("Min Lee",)))  # fmt: skip
    page = pages(PAGE_TYPE, site(*cards), make_shop())["authors/index.html"]
    hrefs = {link.attributes["href"] for link in page.css(".counted a")}
    assert hrefs == {"../authors/lee-min-1825-0097/index.html", "../cases/c/index.html"}


def test_two_authors_of_one_name_who_gave_no_id_and_one_case_each_are_one() -> None:
    """As in the citation files: nothing tells them apart."""
    cards = (card("a", people=("lee-min",), authors=("Min Lee",)), card("b", people=("lee-min",), authors=("Min Lee",)))
    (target,) = PAGE_TYPE.plan(site(*cards))
    assert target.inputs.count(b"Min Lee") == 1


def test_three_authors_of_one_name_in_one_case_are_in_no_order_that_fails(make_shop: Any) -> None:
    people = tuple(f"lee-min 0000-0002-1825-{n:04}" for n in range(3))
    page = pages(PAGE_TYPE, site(card("a", people=people, authors=("Min Lee",) * 3)), make_shop())["authors/index.html"]
    assert len(page.css(".counted li")) == 3


def test_many_authors_have_a_page_for_each_letter(make_shop: Any) -> None:
    people = [f"{'ab'[n % 2]}name-{n:03}" for n in range(420)]
    cards = [card(f"c{n}", people=(person,), authors=(person,)) for n, person in enumerate(people)]
    found = pages(PAGE_TYPE, site(*cards), make_shop())
    assert list(found) == ["authors/index.html", "authors/letter/a/index.html", "authors/letter/b/index.html"]
    assert [link.text() for link in found["authors/index.html"].css(".letters a")] == ["A", "B"]
    assert found["authors/letter/b/index.html"].css_first(".letters [aria-current]").text() == "B"
    assert len(found["authors/letter/b/index.html"].css(".counted li")) == 210
