"""No format tells a title of a case that was taken back without its mark, in whatever language the title is."""

from __future__ import annotations

import re

import pytest

from sitegen.plugins import Exporter
from tests.golden.exporters.examples import FORMATS, given
from tests.golden.exporters.readable import readable

CASE = """---
title: A growing mass
title_translations: {de: Eine wachsende Masse, es: Una masa que crece}
lang: en
status: STATUS
date: 2026-01-02
doi: 10.5555/case.1
volume: 1
issue: 2
elocation_id: e7
authors: [{given: Ada, family: Example}]
abstract: Something.
license: CC-BY-4.0
---

Text.
"""
UNMARKED = re.compile(r"(?<!RETRACTED: )(?<!RETRACTED}: )(A growing mass|Eine wachsende Masse|Una masa que crece)")
ITS_OWN_FIELD = {"case-json", "breadcrumbs"}  # `status` says it; the trail is within the page, under its banner
IN_OTHER_LANGUAGES = {"jats", "dublin-core", "oai", "crossref", "datacite", "doaj", "jsonld", "case-json"}


def told(item: Exporter, status: str) -> str:
    found, site = given({"case": CASE.replace("STATUS", status)})
    return readable(item, found, site) + readable(item, found, site, "head")


@pytest.mark.parametrize(
    "item", [item for item in FORMATS if item.name not in ITS_OWN_FIELD], ids=lambda item: item.name
)
def test_each_title_is_marked(item: Exporter) -> None:
    said = told(item, "retracted")
    assert [said[max(0, at.start() - 60) : at.end()] for at in UNMARKED.finditer(said)] == []


def test_these_formats_have_titles_in_other_languages() -> None:
    said = {item.name: told(item, "published") for item in FORMATS}
    assert {name for name, words in said.items() if "Una masa que crece" in words} == IN_OTHER_LANGUAGES
    assert "Una masa que crece" in told(FORMATS["jats"], "retracted")
