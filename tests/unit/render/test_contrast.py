"""Contrast as WCAG has it, and the nearest colour that passes."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.render.contrast import TEXT, colour, mixed, nearest, passes, ratio

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_ratios_are_those_that_wcag_gives(one: str, other: str, expected: float) -> None:
    assert ratio(one, other) == pytest.approx(expected, abs=0.005)
    assert ratio(other, one) == ratio(one, other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("#ABC", "#aabbcc"), ("#0B5563", "#0b5563"), ("teal", ""), ("#12345", ""), ("rgb(1,2,3)", ""), ("#0b5563ff", "")],
)
def test_a_colour_is_a_hash_and_three_or_six_digits(text: str, expected: str) -> None:
    assert colour(text) == expected


@given(COLOURS, COLOURS)
def test_on_one_ground_some_colour_always_passes(wanted: str, ground: str) -> None:
    found = nearest(wanted, [ground], TEXT)
    assert passes(found, [ground], TEXT)
    assert found == wanted or not passes(wanted, [ground], TEXT)


def test_nearest_colour_keeps_its_hue_and_moves_no_further_than_it_must() -> None:
    assert nearest("#8fb8c2", ["#ffffff"], TEXT) == "#4c7e8b"
    assert ratio("#4c7e8b", "#ffffff") == pytest.approx(4.55, abs=0.1)


def test_between_black_and_white_nothing_passes() -> None:
    assert nearest("#808080", ["#000000", "#ffffff"], 4.6) == ""


def test_a_mixture_stands_between_its_colours() -> None:
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"
    assert mixed("#123456", "#ffffff", 0) == "#123456"
