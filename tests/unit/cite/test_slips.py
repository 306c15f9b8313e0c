from __future__ import annotations

import pytest

from sitegen.cite.bibtex import read
from sitegen.cite.slips import slips
from sitegen.model.diagnostic import SourceText
from sitegen.model.reference import PartialDate, Reference


def told(page: str = "", date: PartialDate | None = None) -> list[str]:
    record = Reference(key="k", text={"page": page} if page else {}, dates={"issued": date} if date else {})
    return [slip.message for slip in slips(record)]


@pytest.mark.parametrize("page", ["5-3", "109–101"])
def test_pages_that_run_backwards(page: str) -> None:
    assert told(page) == [f"the pages of 'k' run backwards: {page}"]


@pytest.mark.parametrize("page", ["3-5", "6913-7", "101-9", "5", "S5-S3", "e12-e9", "1-1", "10-12, 3-5", ""])
def test_pages_that_do_not(page: str) -> None:
    assert told(page) == []


@pytest.mark.parametrize("date", [PartialDate(year=3020), PartialDate(literal="20x0"), PartialDate(literal="20188")])
def test_years_of_no_work(date: PartialDate) -> None:
    assert len(told(date=date)) == 1


@pytest.mark.parametrize(
    "date",
    [PartialDate(year=2018), PartialDate(year=44), PartialDate(literal="in press"), PartialDate(literal="n.d."),
     PartialDate(literal="19th century"), PartialDate(literal="2018a"), PartialDate(literal="[1998?]")],
)  # fmt: skip
def test_years_that_may_be(date: PartialDate) -> None:
    assert told(date=date) == []


def test_a_slip_is_told_at_the_record() -> None:
    found = read(SourceText(file="references.bib", text="\n@article{k, title={T}, year={20x0}, pages={5--3}}"))
    assert [(it.rule, it.severity, it.span.line) for it in found.diagnostics] == [("bibtex", "warning", 2)] * 2
