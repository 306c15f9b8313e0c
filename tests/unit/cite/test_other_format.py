from __future__ import annotations

from collections.abc import Callable

import pytest

from sitegen.cite import bibtex, nbib, ris
from sitegen.cite.other_format import right_ending
from sitegen.cite.records import Records
from sitegen.model.diagnostic import SourceText

RIS = "TY  - JOUR\nTI  - Fever\nAU  - Silva, Ana\nER  - \n"
PUBMED = "PMID- 20023\nTI  - Fever.\n"
BIB = "@article{k,\n title={Fever}}\n"


@pytest.mark.parametrize(
    ("text", "ending"),
    [(RIS, ".ris"), (PUBMED, ".nbib"), (BIB, ".bib"), ('[{"id": "k"}]', ".json"), ("<?xml version='1.0'?>", ".xml")],
)
def test_each_format_is_known_by_its_beginning(text: str, ending: str) -> None:
    assert right_ending(text).endswith(f"references{ending}")
    assert right_ending(text, ending) == ""


@pytest.mark.parametrize("text", ["", "My references", "- id: a", "TY was here", "[1] Silva"])
def test_other_texts_are_of_no_format(text: str) -> None:
    assert right_ending(text) == ""


@pytest.mark.parametrize(
    ("read", "text", "ending"),
    [(nbib.read, RIS, ".ris"), (nbib.read, BIB, ".bib"), (bibtex.read, RIS, ".ris"), (bibtex.read, PUBMED, ".nbib"),
     (ris.read, PUBMED, ".nbib"), (ris.read, BIB, ".bib")],
)  # fmt: skip
def test_a_file_under_a_wrong_ending_is_told_its_right_one(
    read: Callable[[SourceText], Records], text: str, ending: str
) -> None:
    problem = read(SourceText(file="references.x", text=text)).diagnostics[0]
    assert problem.hint.endswith(f"references{ending}")
