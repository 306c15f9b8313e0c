from __future__ import annotations

from typing import Any

import pytest

from sitegen.model.site import Card, PageCard, Site
from sitegen.pages import sitemap
from sitegen.pages.sitemap import PAGE_TYPE
from tests import samples
from tests.listed_cases import card, site


def _site(count: int, **facts: object) -> Site:
    cards = tuple(
        Card(slug=f"c&{n}", digest="d", title=(), title_text="", date="2026-01-02", updated="2026-02-03" if n else "")
        for n in range(count)
    )
    return Site(info=samples.site(**facts), cases=cards, pages=(PageCard(page=samples.prose()),))


def test_every_page_is_listed_with_its_last_change(make_shop: Any) -> None:
    made = PAGE_TYPE.make(next(iter(PAGE_TYPE.plan(_site(2)))).inputs, make_shop()).decode()
    assert (
        made.count("<url>") == 11
    )  # and the ways to cases: four, the years, and the year; and the page on accessibility
    assert "<loc>https://cases.example/journal/cases/c%260/</loc><lastmod>2026-01-02</lastmod>" in made
    assert "<lastmod>2026-02-03</lastmod>" in made


@pytest.mark.parametrize("facts", [{"url": ""}, {"noindex": True}])
def test_site_without_address_or_not_to_be_indexed_has_none(facts: dict[str, object]) -> None:
    assert list(PAGE_TYPE.plan(_site(2, **facts))) == []


def test_long_list_is_split_under_an_index(make_shop: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "LARGEST", 2)
    targets = list(PAGE_TYPE.plan(_site(3)))
    assert [target.path for target in targets] == ["sitemap.xml", *(f"sitemap-{number}.xml" for number in range(1, 7))]
    assert b"<loc>https://cases.example/journal/sitemap-2.xml</loc>" in PAGE_TYPE.make(targets[0].inputs, make_shop())


def test_ways_to_cases_are_listed_but_not_lists_of_two_terms(make_shop: Any) -> None:
    facets = {"specialty": ("Oncology",), "diagnosis": ("Liposarcoma",)}
    people = ("lee-min",)
    of = site(card("a", facets=facets, people=people), card("b", facets=facets, people=people))
    made = PAGE_TYPE.make(next(iter(PAGE_TYPE.plan(of))).inputs, make_shop()).decode()
    for path in (
        "browse/",
        "a-z/",
        "archive/",
        "authors/",
        "authors/lee-min/",
        "browse/specialty/oncology/",
        "browse/diagnosis/",
    ):
        assert f"<loc>https://cases.example/journal/{path}</loc>" in made
    assert "oncology/diagnosis" not in made
