from __future__ import annotations

import pytest
from babel.numbers import format_decimal
from hypothesis import given, strategies as st

from sitegen.render.numbers import decimal, grouped, signed


@pytest.mark.parametrize(
    ("lang", "shown"), [("en", "12,345"), ("es", "12.345"), ("ja", "12,345"), ("ar", "12,345"), ("tlh", "12345")]
)
def test_thousands_are_set_apart(lang: str, shown: str) -> None:
    assert grouped(12_345, lang) == shown


def test_a_small_count_is_a_plain_number_in_every_language() -> None:
    assert {grouped(999, lang) for lang in ("en", "es", "ar", "tlh")} == {"999"}


@pytest.mark.parametrize(("lang", "shown"), [("en", "3.4"), ("de", "3,4"), ("zh", "3.4"), ("ar", "3.4")])
def test_a_measure_has_one_decimal_with_the_sign_of_its_language(lang: str, shown: str) -> None:
    assert decimal(3.4449, lang) == shown


def test_a_sign_stands_before_its_number_in_every_direction() -> None:
    assert [signed(number, "en") for number in (-60, 0, 3)] == ["−60", "0", "3"]
    assert signed(-60, "ar") == "\u200e−60"


@given(st.integers(-(10**9), 10**9))
def test_english_is_written_without_babel_as_babel_writes_it(count: int) -> None:
    assert grouped(count, "en") == format_decimal(count, locale="en")
    assert decimal(count / 10, "en") == format_decimal(count / 10, locale="en")
