from __future__ import annotations

import pytest

from tests.unit.cite.csl.small_style import entry

YMD = ('<date variable="issued" delimiter=" "><date-part name="day"/><date-part name="month"/>'
       '<date-part name="year"/></date>')  # fmt: skip


@pytest.mark.parametrize(("parts", "expected"), [
    ([[2000]], "2000"),
    ([[2000, 7]], "July 2000"),
    ([[2000, 7, 16]], "16 July 2000"),
    ([[2000, 7, 16], [2000, 7, 18]], "16–18 July 2000"),
    ([[2000, 5], [2000, 7]], "May–July 2000"),
    ([[2000, 5, 1], [2001, 7, 2]], "1 May 2000–2 July 2001"),
    ([[-44]], "44BC"),
    ([[79]], "79AD"),
    ([[2000, 13]], "Spring 2000"),
])  # fmt: skip
def test_a_range_writes_once_what_its_ends_share(parts: list, expected: str):
    assert entry(YMD, {"issued": {"date-parts": parts}}) == expected


def test_a_localized_date_with_the_parts_wanted():
    assert (
        entry('<date variable="issued" form="text"/>', {"issued": {"date-parts": [[2000, 7, 16]]}}) == "July 16, 2000"
    )
    assert (
        entry('<date variable="issued" form="text" date-parts="year"/>', {"issued": {"date-parts": [[2000, 7]]}})
        == "2000"
    )


def test_what_is_no_date_is_printed_as_it_is():
    assert entry(YMD, {"issued": {"literal": "in press"}}) == "in press"
