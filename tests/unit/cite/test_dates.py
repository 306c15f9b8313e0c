from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite import dates
from sitegen.model.reference import PartialDate

D = PartialDate


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2018", D(year=2018)),
        ("2018-07", D(year=2018, month=7)),
        ("2018-07-16", D(year=2018, month=7, day=16)),
        ("2018-07-16T10:00:00Z", D(year=2018, month=7, day=16)),
        ("1723~", D(year=1723, circa=True)),
        ("c. 1850", D(year=1850, circa=True)),
        ("2004-22", D(year=2004, season=2)),
        ("2017/2018-03", D(year=2017, end=D(year=2018, month=3))),
        ("1999/open", D(year=1999)),
        ("2001-2003", D(year=2001, end=D(year=2003))),
        ("-0044-03-15", D(year=-44, month=3, day=15)),
        ("16 July 2018", D(year=2018, month=7, day=16)),
        ("3 Feb 2026", D(year=2026, month=2, day=3)),
        ("Jul 16, 2018", D(year=2018, month=7, day=16)),
        ("Sept. 2018", D(year=2018, month=9)),
        ("Spring 2018", D(year=2018, season=1)),
        ("19uu", D(year=1900, end=D(year=1999))),
        ("199X", D(year=1990, end=D(year=1999))),
        ("in press", D(literal="in press")),
        ("2018-13-45", D(literal="2018-13-45")),
        ("2018 edition", D(literal="2018 edition")),
    ],
)
def test_a_date_as_written(written: str, date: PartialDate) -> None:
    assert dates.from_text(written) == date


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        (("2018", "July", "16"), D(year=2018, month=7, day=16)),
        (("2018", "July\u00a016"), D(year=2018, month=7, day=16)),
        (("2018", "7"), D(year=2018, month=7)),
        (("2018", "7", "5"), D(year=2018, month=7, day=5)),
        (("2018", "07", " 05 "), D(year=2018, month=7, day=5)),
        (("2018", "7", "45"), D(year=2018)),
        (("2018", "July-August"), D(year=2018, month=7, end=D(year=2018, month=8))),
        (("2018", "Jul 3--5"), D(year=2018, month=7, day=3, end=D(year=2018, month=7, day=5))),
        (("2018", "Winter"), D(year=2018, season=4)),
        (("2018", "someday"), D(year=2018)),
        (("in press", "July"), D(literal="in press")),
        (("", ""), None),
    ],
)
def test_year_month_and_day(parts: tuple[str, ...], date: PartialDate | None) -> None:
    assert dates.from_parts(*parts) == date


def test_a_day_may_have_a_control_character_beside_it() -> None:
    assert dates.from_parts("2018", "July", "5\x1f") == D(year=2018, month=7, day=5)


@given(st.text(alphabet=st.sampled_from("0123456789-/~? Julaug.") | st.characters(codec="utf-8"), max_size=30))
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text: str) -> None:
    found = dates.from_text(text)
    assert 0 <= found.month <= 12
    assert 0 <= found.day <= 31
    dates.from_parts(text, text, text)
    dates.from_parts("2018", text, text)
