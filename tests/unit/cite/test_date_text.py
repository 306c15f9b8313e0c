"""Dates as text, which `dates.from_text` reads back."""

import pytest
from hypothesis import given

from sitegen.cite import dates
from sitegen.cite.date_text import edtf, medline
from sitegen.model.reference import PartialDate
from tests import references


@pytest.mark.parametrize(
    ("date", "in_edtf", "in_medline"),
    [
        (PartialDate(year=2018), "2018", "2018"),
        (PartialDate(year=2018, month=7, day=16), "2018-07-16", "2018 Jul 16"),
        (PartialDate(year=2018, season=3), "2018-23", "2018 Fall"),
        (PartialDate(year=2018, circa=True), "2018~", "2018~"),
        (PartialDate(year=2018, month=7, end=PartialDate(year=2018, month=8)), "2018-07/2018-08", "2018 Jul-Aug"),
        (PartialDate(year=2018, month=7, day=1, end=PartialDate(year=2018, month=7, day=3)), "2018-07-01/2018-07-03", "2018 Jul 1-3"),
        (PartialDate(year=2017, end=PartialDate(year=2018)), "2017/2018", "2017/2018"),
        (PartialDate(year=-44), "-0044", "-0044"),
        (PartialDate(literal="in press"), "in press", "in press"),
    ],
)  # fmt: skip
def test_dates_of_every_precision(date: PartialDate, in_edtf: str, in_medline: str) -> None:
    assert (edtf(date), medline(date)) == (in_edtf, in_medline)


@given(references.dates)
def test_what_is_written_is_read_back(date: PartialDate) -> None:
    assert dates.from_text(edtf(date)) == date
    assert dates.from_text(medline(date)) == date
