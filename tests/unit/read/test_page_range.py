"""A range is two pages, whole; what only looks like one is left alone."""

import pytest

from sitegen.read.page_range import page_range


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [("12-15", "12", "15"), ("105–9", "105", "109"), ("S12 - S15", "S12", "S15"), ("e12-15", "e12", "e15"), ("7--9", "7", "9")],
)  # fmt: skip
def test_a_range_is_two_whole_pages(typed: str, first: str, last: str) -> None:
    assert page_range(typed) == (first, last)


@pytest.mark.parametrize("typed", ["12", "12-1", "S12-T15", "e12", "12-15-18", "", "twelve-fifteen"])
def test_other_numbers_are_no_range(typed: str) -> None:
    assert page_range(typed) is None
