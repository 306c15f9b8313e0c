"""What stands above or below the line keeps its value in a text without marks."""

from __future__ import annotations

import pytest

from sitegen.model.document import Emphasis, FootnoteRef, Inlines, Subscript, Superscript, Text
from sitegen.model.walk import plain_text, raised_text


def text(value: str) -> Inlines:
    return (Text(value),)


@pytest.mark.parametrize(
    ("before", "above", "said"),
    [
        ("10", "9", "10⁹"), ("10", "−9.5", "10^−9.5"), ("10", "−9,5", "10^−9,5"), ("10", "5*", "10^5*"),
        ("10", "-x", "10^-x"), ("(2)", "0.5", "(2)^0.5"), ("1", "st", "1st"), ("Drug", "®", "Drug®"), ("", "99m", "99m"),
        ("of ", "99m", "of 99m"),
    ],
)  # fmt: skip
def test_a_number_above_the_line(before: str, above: str, said: str) -> None:
    assert raised_text((Text(before), Superscript(text(above)))) == said
    assert raised_text((Text(before), Superscript((Emphasis(text(above)),)))) == said


@pytest.mark.parametrize(
    ("before", "below", "said"),
    [("CO", "2", "CO₂"), ("5", "1.2", "5_1.2"), ("t", "1/2", "t1/2"), ("V", "max", "Vmax"), ("10", "b", "10b")],
)
def test_a_number_below_the_line(before: str, below: str, said: str) -> None:
    assert raised_text((Text(before), Subscript(text(below)))) == said


def test_a_footnote_in_it_is_left_out_with_the_space_before_it() -> None:
    assert raised_text((Text("10"), Superscript((Text("5"), FootnoteRef(1))))) == "10⁵"
    assert raised_text((Text("pain "), Superscript((FootnoteRef(1),)), Text("."))) == "pain."


def test_for_search_it_is_one_word() -> None:
    assert plain_text((Text("10"), Superscript(text("9.5")))) == "109.5"
