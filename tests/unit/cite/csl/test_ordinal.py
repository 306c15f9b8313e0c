from __future__ import annotations

from hypothesis import given, strategies as st

from sitegen.cite.csl.locale import load
from sitegen.cite.csl.ordinal import long_ordinal, ordinal, roman
from tests.unit.cite.csl.small_style import source

ENGLISH = load("en-US", source)
VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def test_a_number_has_the_ending_of_its_last_digits():
    assert [ordinal(number, ENGLISH) for number in (1, 2, 4, 11, 21, 111)] == [
        "1st",
        "2nd",
        "4th",
        "11th",
        "21st",
        "111th",
    ]


def test_small_numbers_are_words_and_others_have_endings():
    assert [long_ordinal(number, ENGLISH) for number in (1, 2, 11)] == ["first", "2nd", "11th"]


@given(st.integers(1, 3999))
def test_roman_letters_add_up(number: int):
    values = [VALUES[letter] for letter in roman(number)]
    assert (
        sum(-one if any(later > one for later in values[at + 1 : at + 2]) else one for at, one in enumerate(values))
        == number
    )


def test_numbers_beyond_roman_ones_are_digits():
    assert roman(4000) == "4000"
