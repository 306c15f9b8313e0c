from __future__ import annotations

import pytest

from sitegen.cite import bibtex, ris
from sitegen.model.diagnostic import SourceText
from sitegen.read.identifiers import without_malformed

BIB = "@article{k,\n title={A 10.1/not a doi abc},\n doi={10.1/not a doi},\n pmid={abc},\n pmcid={PMCx}\n}"


def test_numbers_that_are_none_are_told_at_their_place_and_left_out() -> None:
    source = SourceText(file="references.bib", text=BIB)
    found = without_malformed(source, bibtex.read(source))
    assert found.references[0].text == {"title": "A 10.1/not a doi abc"}
    assert [(it.rule, it.severity, it.span.line, it.span.column) for it in found.diagnostics] == [
        ("reference-identifier", "warning", 3, 7), ("reference-identifier", "warning", 4, 8),
        ("reference-identifier", "warning", 5, 9),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "fields",
    ["doi={10.1155/2018/1708572}, pmid={30112240}, pmcid={6077618}", "doi={10.1155/2018/1708572.}",
     "doi={10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2}", "issn={1234-0000}"],
)  # fmt: skip
def test_numbers_that_can_be_followed_stay(fields: str) -> None:
    source = SourceText(file="references.bib", text=f"@article{{k, {fields}}}")
    records = bibtex.read(source)
    assert without_malformed(source, records) is records


def test_a_number_whose_line_is_not_found_is_told_at_its_record() -> None:
    source = SourceText(file="references.ris", text="TY  - JOUR\nTI  - Fever\nN1  - PMID:\n 0012\nER  -\n")
    found = without_malformed(source, ris.read(source))
    assert [it.span.line for it in found.diagnostics] == [2]
