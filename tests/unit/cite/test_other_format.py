from __future__ import annotations

from collections.abc import Callable

import pytest

from sitegen.cite import bibtex, nbib, ris
from sitegen.cite.other_format import printed_list, right_ending
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


@pytest.mark.parametrize("text", ["1. Silva A, Roy B. Lung abscess.", "\n[1] Silva A.", "12) Silva A."])
def test_a_printed_list_is_told_the_way(text: str) -> None:
    assert "sitegen refs add" in printed_list(text)
    (problem,) = bibtex.read(SourceText(file="references.bib", text=text)).diagnostics
    assert "sitegen refs add" in problem.hint


@pytest.mark.parametrize("text", ["", "Silva A.", "2019 was the year.", "[1, 2]"])
def test_other_texts_are_no_printed_list(text: str) -> None:
    assert printed_list(text) == ""
