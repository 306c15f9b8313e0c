"""What it writes is held to DOAJ's rules (tests/rules/doaj.py) over made cases in tests/property/test_deposits.py."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from sitegen.exporters.doaj_json import EXPORTER, gather
from sitegen.model.case import AbstractSection, Case
from sitegen.model.document import Paragraph, Text
from sitegen.model.metadata import Dates, Metadata
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from tests.made_cases import BATCH
from tests.rules.doaj import errors

SITE = SiteInfo(title="Reports", url="https://cases.example/", eissn="2049-3630", publisher="P")
CASE = Case(
    slug="x",
    meta=Metadata(title="T", status="published", date=Dates(published="2018-07-16"), keywords=("a",)),
    title=(Text("T"),),
)


def told(case: Case, site: SiteInfo = SITE) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(gather([Published(case=case)], site, BATCH))[0]
    return found


def test_an_endless_abstract_is_cut_where_doaj_cuts_it() -> None:
    endless = AbstractSection(heading="", children=(Paragraph((Text("word " * 10_000),)),))
    case = replace(CASE, abstract=(endless,))
    assert len(told(case)["bibjson"]["abstract"]) == 30_000
    assert errors(gather([Published(case=case)], SITE, BATCH)) == []


def test_a_language_without_a_code_of_two_letters_is_not_told() -> None:
    assert "language" not in told(replace(CASE, meta=replace(CASE.meta, lang="haw")))["bibjson"]["journal"]


def test_it_is_sent_and_not_published() -> None:
    assert (EXPORTER.registry, EXPORTER.publish, EXPORTER.beside) == ("doaj", False, False)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("title", ""), ("title", None), ("year", "18"), ("month", "07"), ("keywords", []), ("keywords", ["a"] * 7),
        ("identifier", []), ("identifier", [{"type": "doi", "id": "10.5555/x"}]),
        ("identifier", [{"type": "eissn", "id": "20493630"}]),
        ("identifier", [{"type": "eissn", "id": "2049-3630"}, {"type": "pissn", "id": "2049-3630"}]),
        ("identifier", [{"type": "eissn", "id": "2049-3630"}, {"type": "doi", "id": "https://doi.org/"}]),
        ("author", [{"affiliation": "A"}]), ("author", [{"name": "A", "orcid_id": "0000-0002-1825-0097"}]),
        ("author", [{"name": "A", "email": "a@hospital.example"}]), ("link", [{"type": "fulltext", "url": "/cases/x/"}]),
        ("link", [{"type": "homepage", "content_type": "HTML", "url": "https://cases.example/"}]),
        ("journal", {"language": ["eng"]}), ("journal", {"volume": 3}), ("abstract", "a <script> b"), ("subject", []),
    ],
)  # fmt: skip
def test_the_rules_find_what_is_wrong(path: str, value: object) -> None:
    article = told(CASE)
    assert errors(json.dumps([article]).encode()) == []
    article["bibjson"][path] = value
    assert errors(json.dumps([article]).encode()) != []


def test_the_rules_want_a_list_of_articles() -> None:
    assert errors(b"{}") == ["not a list of articles"]
    assert errors(b"[")[0].startswith("no JSON")
