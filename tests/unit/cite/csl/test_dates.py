from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.csl.dates import Date, Day, raw, read


@pytest.mark.parametrize(("text", "date"), [
    ("2018-07-16", Date(Day(2018, 7, 16))),
    ("2018/2019", Date(Day(2018), Day(2019))),
    ("16 July 2018", Date(Day(2018, 7, 16))),
    ("Spring 2018", Date(Day(2018, 0, 0, 1))),
    ("2018~", Date(Day(2018), circa=True)),
    ("soon", Date(Day(), literal="soon")),
])  # fmt: skip
def test_a_date_in_words_is_read(text: str, date: Date):
    assert raw(text) == date


def test_seasons_circa_and_literals_of_json():
    assert read({"date-parts": [[2018]], "season": "2"}) == Date(Day(2018, 0, 0, 2))
    assert read({"date-parts": [["2018", "7"]], "circa": 1}) == Date(Day(2018, 7), circa=True)
    assert read({"literal": "in press"}) == Date(Day(), literal="in press")
    assert read({}) is None


@pytest.mark.parametrize("value", ["²²²", "12 ² 2018", {"raw": "²²² May"}])
def test_digits_that_are_no_numbers_are_a_literal(value: str | dict):
    assert read(value) == Date(Day(), literal=value["raw"] if isinstance(value, dict) else value)


def test_a_number_beyond_all_years_is_no_date():
    assert read(10**30) is None


ANY = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda one: st.lists(one, max_size=3))


@given(st.dictionaries(st.sampled_from(["date-parts", "raw", "literal", "season", "circa", "year"]), ANY) | ANY)
def test_anything_can_be_read(value):
    assert read(value) is None or isinstance(read(value), Date)
