"""No format says a number of another value: raised, 10⁹ is no 109, whatever the format has for what is raised."""

from __future__ import annotations

import re

import pytest

from sitegen.plugins import Exporter
from tests.golden.exporters.examples import FORMATS, given
from tests.golden.exporters.readable import readable

WORDS = "10^9^/L at 10^−9.5^ M in 8~1.5~"
CASE = f"""---
title: "Cells: {WORDS}"
subtitle: "Sub: {WORDS}"
title_translations: {{es: "Es: {WORDS}"}}
lang: en
status: published
date: 2026-01-02
doi: 10.5555/case.1
volume: 1
issue: 2
elocation_id: e7
authors: [{{given: Ada, family: Example}}]
abstract: "Abstract: {WORDS}."
abstract_translations: {{es: "Resumen: {WORDS}."}}
plain_language_summary: "Summary: {WORDS}."
highlights: ["Highlight: {WORDS}."]
learning_points: ["Point: {WORDS}."]
license: CC-BY-4.0
funding: "Funded: {WORDS}."
figures:
  - {{id: ct, src: figures/one.png, alt: A film., title: "Film: {WORDS}", caption: "Caption: {WORDS}", long_description: "Long: {WORDS}"}}
related: [{{type: comment-on, doi: 10.5555/case.0, title: "On 10^9^ cells"}}]
---

## Text: {WORDS} {{#sec-text}}

Leukocytes were {WORDS} [@doe].

| Day | Value |
| --- | ----- |
| 1   | {WORDS} |

: Leukocytes, {WORDS}. {{#tbl-labs}}
"""
WORKS = [{"id": "doe", "type": "article-journal", "title": "On 10<sup>9</sup> cells and 10<sup>−9.5</sup> M"}]
EXAMPLE = {"case": CASE, "references": WORKS}
OTHER_VALUES = re.compile(r"\b109\b|10[−-]9.5|81\.5")


@pytest.mark.parametrize("item", [*FORMATS], ids=lambda item: item.name)
def test_a_number_keeps_its_value(item: Exporter) -> None:
    found, site = given(EXAMPLE)
    said = readable(item, found, site) + readable(item, found, site, "head")
    assert [said[max(0, at.start() - 60) : at.end()] for at in OTHER_VALUES.finditer(said)] == []


def test_those_without_marks_say_it_with_characters_of_their_own() -> None:
    found, site = given(EXAMPLE)
    for name in (
        "doaj",
        "doaj-json",
        "case-json",
        "oai",
        "datacite",
        "ris",
        "nbib",
        "highwire",
        "jsonld",
        "dublin-core",
    ):
        assert "10⁹/L at 10^−9.5 M in 8_1.5" in readable(FORMATS[name], found, site), name
