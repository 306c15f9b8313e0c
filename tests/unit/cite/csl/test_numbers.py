from __future__ import annotations

import pytest

from sitegen.cite.csl.numbers import each, is_numeric, is_several
from tests.processor_time import within


@pytest.mark.parametrize("text", ["2", "2nd", "D2", "2, 3", "2-4", "2 & 4", "12a"])
def test_numbers_and_what_joins_them_are_numeric(text: str):
    assert is_numeric(text)


@pytest.mark.parametrize("text", ["", "second", "2nd edition", "one-two"])
def test_words_are_not_numeric(text: str):
    assert not is_numeric(text)


def test_more_than_one_number_is_told_from_one():
    assert [is_several(text) for text in ("2", "2-4", "2, 4", "i-ix", "S2")] == [False, True, True, True, False]


@pytest.mark.parametrize("text", ["1" * 20_000, "a1" * 20_000, "1" + " " * 20_000, "1 -" * 9_000])
def test_long_texts_take_no_longer_than_they_must(text: str):
    with within(0.3):
        is_several(text), is_numeric(text), each(text, str)


def test_each_number_is_changed():
    assert each("2 -4,5", lambda number: str(number * 10)) == "20–40, 50"
