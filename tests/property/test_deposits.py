"""What is sent to registries that have no schema for it keeps their rules, and says no more than the page does."""

from __future__ import annotations

import json

from hypothesis import assume, given
from lxml import etree

from sitegen.exporters import doaj, doaj_json, pubmed
from sitegen.exporters.doaj.parts import left_out
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from tests.exported import generated_cases, law, refused, taken
from tests.made_cases import (
    BATCH,
    NEEDED,
    as_published,
    published_cases,
    site_with_everything,
    translated,
    whole_published,
)
from tests.read_folders import demonstration
from tests.rules import doaj as doaj_rules

EVERYTHING = site_with_everything()
made = published_cases(EVERYTHING, NEEDED)


def test_the_demonstration_is_what_doaj_takes() -> None:
    data = doaj_json.gather(taken(doaj_json.EXPORTER, demonstration()[0]), EVERYTHING, BATCH)
    assert json.loads(data)
    assert doaj_rules.errors(data) == []


def test_generated_cases_are_what_doaj_takes() -> None:
    found = [as_published(case, EVERYTHING) for case in generated_cases()]
    data = doaj_json.gather(found, EVERYTHING, BATCH)
    assert doaj_rules.errors(data) == []
    assert len(json.loads(data)) == len(found)


def test_the_case_with_everything_is_what_doaj_takes() -> None:
    known, site = whole_published(venue=None)
    data = doaj_json.gather(taken(doaj_json.EXPORTER, [known, as_published(translated(), site)]), site, BATCH)
    assert json.loads(data)
    assert doaj_rules.errors(data) == []


@law(30)
@given(made)
def test_cases_made_by_chance_are_what_doaj_takes(found: tuple[Published, SiteInfo]) -> None:
    assume(not refused(found[0].case, doaj_json.EXPORTER) and not left_out(found[0]))
    data = doaj_json.gather([found[0]], found[1], BATCH)
    assert doaj_rules.errors(data) == [], data.decode()


@law(30)
@given(made)
def test_both_forms_for_doaj_tell_the_same(found: tuple[Published, SiteInfo]) -> None:
    known, site = found
    assume(not left_out(known))
    (article,) = json.loads(doaj_json.gather([known], site, BATCH))
    (record,) = etree.fromstring(doaj.gather([known], site, BATCH))
    told = article["bibjson"]
    assert _same(record.findtext("title"), told["title"])
    assert _same(record.findtext("abstract"), told.get("abstract", ""))
    assert record.findtext("fullTextUrl") == told["link"][0]["url"]
    assert len(record.findall("authors/author")) == len(told.get("author", []))
    assert (record.findtext("publicationDate") or "")[:4] == told["year"]


@law(30)
@given(made)
def test_no_private_address_is_told(found: tuple[Published, SiteInfo]) -> None:
    for item in (pubmed, doaj, doaj_json):
        assert b"hospital.example" not in item.gather([found[0]], found[1], BATCH)


def _same(first: str | None, second: str) -> bool:
    """Whether the words are the same; XML cannot hold some characters that JSON can."""
    return "".join(filter(str.isalnum, first or "")) == "".join(filter(str.isalnum, second))
