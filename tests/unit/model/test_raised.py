"""What stands above or below the line keeps its value in a text without marks."""

from __future__ import annotations

import pytest

from sitegen.model.document import Citation, CiteItem, Emphasis, FootnoteRef, Inlines, Subscript, Superscript, Text
from sitegen.model.walk import plain_text, raised_text, searched_text


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


def test_for_comparison_it_is_one_word() -> None:
    assert plain_text((Text("10"), Superscript(text("9.5")))) == "109.5"


@pytest.mark.parametrize(
    ("before", "above", "after", "said"),
    [
        ("10", "9", "/L", "10⁹/L"), ("10", "−9", "", "10⁻⁹"), ("m", "2", "", "m2"), ("", "131", "I", "131I"),
        ("Na", "+", "", "Na+"), ("10²", "3", "", "10²³"), ("10", "9.5", "", "10^9.5"), ("m²", "", "", "m2"),
    ],
)  # fmt: skip
def test_for_search_it_is_as_it_is_typed_but_never_another_number(
    before: str, above: str, after: str, said: str
) -> None:
    assert searched_text((Text(before), Superscript(text(above)), Text(after))) == said


def test_what_stands_below_the_line_is_searched_for_as_it_is_typed() -> None:
    assert searched_text((Text("CO"), Subscript(text("2")))) == "CO2"
    assert searched_text((Text("5"), Subscript(text("2")))) == "5₂"


def test_a_citation_is_left_out_with_what_is_said_in_it_and_the_space_before() -> None:
    cited = Citation(0, (CiteItem(key="roe", prefix=text("see "), suffix=text(", p. 3")),))
    assert (
        raised_text((Text("fever "), cited, Text("."))) == searched_text((Text("fever "), cited, Text("."))) == "fever."
    )
