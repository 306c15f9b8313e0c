from __future__ import annotations

import pytest

from sitegen.cite.csl.numbers import each, is_numeric, is_several


@pytest.mark.parametrize("text", ["2", "2nd", "D2", "2, 3", "2-4", "2 & 4", "12a"])
def test_what_is_numeric(text: str):
    assert is_numeric(text)


@pytest.mark.parametrize("text", ["", "second", "2nd edition", "one-two"])
def test_what_is_not(text: str):
    assert not is_numeric(text)


def test_several():
    assert [is_several(text) for text in ("2", "2-4", "2, 4", "i-ix", "S2")] == [False, True, True, True, False]


def test_each_number_is_changed():
    assert each("2 -4,5", lambda number: str(number * 10)) == "20–40, 50"
