from __future__ import annotations

from typing import Any

import pytest

from sitegen.pages.archive import PAGE_TYPE as ARCHIVE
from sitegen.pages.manifest import PAGE_TYPE
from sitegen.resolve.card import outlined
from tests.listed_cases import card, pages, site

BOTH = {"lockss": True, "clockss": True, "exports": ("ris", "linkset")}
LOCKSS = "LOCKSS system has permission to collect, preserve, and serve this Archival Unit"
CLOCKSS = "CLOCKSS system has permission to ingest, preserve, and serve this Archival Unit"


def test_each_year_has_a_page_of_its_cases_and_their_files(make_shop: Any) -> None:
    cards = (
        card("a", date="2026-03-02", figures=True, tables=("tbl-labs.csv",), files={"a.pdf": "d", "supplement/x y.csv": "e"}),
        card("b", date="2025"),
        card("draft", date="2025", status="draft"),
        card("undated", date=""),
        card("gone", date="2025", status="retracted"),
    )  # fmt: skip
    found = pages(PAGE_TYPE, site(*cards, **BOTH), make_shop(**BOTH))
    assert list(found) == ["lockss/2026/index.html", "lockss/2025/index.html"]
    hrefs = [link.attributes["href"] for link in found["lockss/2026/index.html"].css("main .titles a")]
    assert hrefs == ["../../cases/a/" + name for name in (
        "index.html", "figures.html", "a.pdf", "supplement/x%20y.csv", "tbl-labs.csv", "linkset.json", "a.ris"
    )]  # fmt: skip
    titles = [link.text() for link in found["lockss/2025/index.html"].css(".titles > li > a")]
    assert titles == ["Case b", "Case gone"]


@pytest.mark.parametrize(("facts", "sentences"), [
    (BOTH, [LOCKSS, CLOCKSS]), ({"lockss": True}, [LOCKSS]), ({"clockss": True, "lang": "ar"}, [CLOCKSS]),
])  # fmt: skip
def test_archives_find_their_sentence_word_by_word_in_english(make_shop: Any, facts: Any, sentences: list[str]) -> None:
    (page,) = pages(PAGE_TYPE, site(card("a"), **facts), make_shop(**facts)).values()
    assert [said.text() for said in page.css(".permission")] == sentences
    assert page.css_first(".permission").attributes.get("lang") == ("en" if "lang" in facts else None)


def test_the_page_is_for_archives_and_not_for_search_engines(make_shop: Any) -> None:
    (page,) = pages(PAGE_TYPE, site(card("a"), **BOTH), make_shop(**BOTH)).values()
    assert page.css_first('meta[name="robots"]').attributes["content"] == "noindex"


def test_a_site_that_no_archive_may_copy_has_no_such_page() -> None:
    assert list(PAGE_TYPE.plan(site(card("a")))) == []


@pytest.mark.parametrize("more", [{"tables": ("tbl-labs.csv",)}, {"files": {"a.pdf": "d"}}, {"figures": True}])
def test_a_further_file_of_a_case_plans_the_page_anew(more: Any) -> None:
    """The outline of the case does not change with it, so the page cannot be one of those that are of outlines."""
    before, after = card("a"), card("a", **more)
    assert outlined(before).outline == outlined(after).outline
    assert list(PAGE_TYPE.plan(site(before, **BOTH))) != list(PAGE_TYPE.plan(site(after, **BOTH)))
    assert not PAGE_TYPE.of_outlines


def test_the_archive_leads_to_them(make_shop: Any) -> None:
    cards = card("a"), card("b", date="2025-01-01")
    links = pages(ARCHIVE, site(*cards, **BOTH), make_shop(**BOTH))["archive/index.html"].css(".kept a")
    assert [(link.text(), link.attributes["href"]) for link in links] == [
        ("2026", "../lockss/2026/index.html"), ("2025", "../lockss/2025/index.html"),
    ]  # fmt: skip
    assert not pages(ARCHIVE, site(*cards), make_shop())["archive/index.html"].css(".kept")
