"""A snapshot is read as Retraction Watch writes it, or as a plain list. The works are invented."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.retracted import NotASnapshot, read
from sitegen.model.reference import Reference

HEAD = "Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason\n"
ROWS = (
    '1,"Fever, again",7/16/2018 0:00,10.5555/r1,0,1/1/2010 0:00,10.5555/A1,26123456,Retraction,+Error\n'
    "2,Doubt,3/2/2020 0:00,10.5555/r2,0,1/1/2010 0:00,10.5555/a2,0,Expression of concern,+Error\n"
    "3,Back,3/2/2019 0:00,unavailable,0,1/1/2010 0:00,10.5555/a3,0,Retraction,+Error\n"
    "4,Back,3/2/2020 0:00,unavailable,0,1/1/2010 0:00,10.5555/a3,0,Reinstatement,+Error\n"
    "5,None,3/2/2020 0:00,unavailable,0,1/1/2010 0:00,unavailable,0,Retraction,+Error\n"
    "6,Doubt,3/4/2020 0:00,10.5555/r6,0,1/1/2010 0:00,10.5555/a2,0,Retraction,+Error\n"
)


def work(**text: str) -> Reference:
    return Reference(key="a", text=text)


def test_a_work_is_found_by_doi_and_by_pmid() -> None:
    found = read("retraction_watch.csv", HEAD + ROWS)
    assert (
        found.find(work(DOI="10.5555/a1"))
        == found.find(work(PMID="26123456"))
        == ("Retraction", "2018-07-16", "10.5555/r1")
    )
    assert found.find(work(DOI="10.5555/other")) is None


def test_the_gravest_entry_counts_and_a_reinstated_work_is_clean() -> None:
    found = read("x.csv", HEAD + ROWS)
    doubted = found.find(work(DOI="10.5555/a2"))
    assert doubted is not None
    assert (doubted.nature, doubted.grave) == ("Retraction", True)
    assert found.find(work(DOI="10.5555/a3")) is None


@pytest.mark.parametrize(("name", "text", "day"), [
    ("retractions-2026-11-01.csv", HEAD + ROWS, ("2026-11-01", "its name")),
    ("retractions_20261101.csv", HEAD + ROWS, ("2026-11-01", "its name")),
    ("r.csv", HEAD + ROWS, ("2020-03-04", "its newest retraction")),
    ("r.txt", "# as of 2026-10-05\n10.5555/x\n", ("2026-10-05", "its first line")), ("r.txt", "10.5555/x\n", ("", "")),
])  # fmt: skip
def test_the_day_of_the_snapshot_is_told(name: str, text: str, day: tuple[str, str]) -> None:
    found = read(name, text)
    assert (found.date, found.dated_by) == day


def test_a_plain_list_of_identifiers_will_do() -> None:
    found = read("list.txt", "10.5555/x\nPMID:7\nhttps://doi.org/10.5555/Y, 26123456 # remark 99\n")
    assert set(found.by_name) == {"doi:10.5555/x", "pmid:7", "doi:10.5555/y", "pmid:26123456"}


@pytest.mark.parametrize("text", ["", "nothing here\n", HEAD])
def test_a_file_without_retractions_is_told(text: str) -> None:
    with pytest.raises(NotASnapshot):
        read("x.csv", text)


@given(st.text())
def test_no_text_raises_anything_else(text: str) -> None:
    for head in ("", HEAD):
        with contextlib.suppress(NotASnapshot):
            read("x.csv", head + text)


@pytest.mark.parametrize("title", ["One\u2028two", "One\x0btwo", "One\x85two", '"One\ntwo"', '"One\r\ntwo"'])
def test_a_cell_may_hold_any_end_of_a_line(title: str) -> None:
    row = f"7,{title},3/4/2020 0:00,10.5555/r7,0,1/1/2010 0:00,10.5555/a7,0,Retraction,+Error\n"
    found = read("x.csv", HEAD + row + ROWS)
    assert found.find(work(DOI="10.5555/a7")) == ("Retraction", "2020-03-04", "10.5555/r7")
    assert found.find(work(PMID="26123456")) is not None


def test_a_correction_is_neither_a_retraction_nor_a_doubt() -> None:
    rows = (
        "7,Mended,3/2/2020 0:00,10.5555/r7,0,1/1/2010 0:00,10.5555/a7,0,Correction,+Error\n"
        "8,Mended,3/2/2020 0:00,10.5555/r8,0,1/1/2010 0:00,10.5555/a8,0,Correction,+Error\n"
        "9,Doubt,3/2/2021 0:00,10.5555/r9,0,1/1/2010 0:00,10.5555/a8,0,Expression of concern,+Error\n"
    )
    found = read("x.csv", HEAD + rows)
    corrected, doubted = found.find(work(DOI="10.5555/a7")), found.find(work(DOI="10.5555/a8"))
    assert corrected is not None
    assert doubted is not None
    assert (corrected.mended, corrected.grave) == (True, False)
    assert (doubted.nature, doubted.mended) == ("Expression of concern", False)


@pytest.mark.parametrize("text", [
    "@article{a,\n  title = {T},\n  doi = {10.5555/x},\n  pmid = {5},\n}\n", "@article{a, doi={10.5555/x}}\n",
    "TY  - JOUR\nDO  - 10.5555/x\nER  - \n", "PMID- 5\nTI  - T\n", '[{"DOI":"10.5555/x"}]\n', "- id: a\n  title: T\n  DOI: 10.5555/x\n",
])  # fmt: skip
def test_a_file_of_references_is_no_list_of_retractions(text: str) -> None:
    with pytest.raises(NotASnapshot):
        read("mine.bib", text)


def test_a_list_may_have_a_heading_and_say_more_behind_each_number() -> None:
    found = read("list.txt", "Retracted works\n10.5555/x fraud\nPMID: 7\nDOI: 10.5555/z\n")
    assert set(found.by_name) == {"doi:10.5555/x", "pmid:7", "doi:10.5555/z"}
