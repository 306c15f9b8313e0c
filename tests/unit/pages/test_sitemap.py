from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from sitegen.model.site import Card, PageCard, Site
from sitegen.pages import sitemap
from sitegen.pages.sitemap import PAGE_TYPE
from tests import samples
from tests.listed_cases import card, files, site
from tests.schemas import schema

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


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


def _locs(data: bytes) -> list[str]:
    return [loc.text or "" for loc in etree.fromstring(data).iter(SPACE + "loc")]


def test_more_than_fifty_thousand_cases_are_an_index_and_valid_files(make_shop: Any) -> None:
    dates = ("2026", "2026-01", "2026-01-02")
    cards = [
        card(f"c{n}", title="Case", date=dates[n % 3], updated="2026-05-06" if n % 2 else "") for n in range(50_001)
    ]
    made = files(PAGE_TYPE, site(*cards), make_shop())
    assert list(made) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    index = etree.fromstring(made.pop("sitemap.xml"))  # whose schema is another, of four rules
    assert index.tag == SPACE + "sitemapindex"
    assert {child.tag for child in index} == {SPACE + "sitemap"}
    assert all([part.tag for part in child] == [SPACE + "loc"] for child in index)
    assert _locs(etree.tostring(index)) == [f"https://cases.example/journal/{name}" for name in made]
    against = schema("sitemap")
    assert [against.errors(data) for data in made.values()] == [[], []]
    assert next(len(_locs(data)) for data in made.values()) == 50_000
    assert all(len(data) <= 50 * 1024**2 for data in made.values())
    locs = [loc for data in made.values() for loc in _locs(data)]
    assert len(locs) == len(set(locs)) > 50_001
    assert all(loc.startswith("https://cases.example/journal/") for loc in locs)


@pytest.mark.parametrize("slug", ["c&d", "a'b", "käse", "1"])
def test_a_map_of_odd_addresses_is_valid(make_shop: Any, slug: str) -> None:
    of = site(card(slug, date="2026-01-02"), card("b", date=""))
    (data,) = files(PAGE_TYPE, of, make_shop()).values()
    assert schema("sitemap").errors(data) == []
    assert all(loc.isascii() for loc in _locs(data))
