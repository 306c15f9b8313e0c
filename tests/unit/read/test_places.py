"""Tests of sitegen/read/places.py."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from sitegen.model.diagnostic import SourceText, Span
from sitegen.read.comments import remove_comments
from sitegen.read.places import BodyLines, Places, value_lines


def test_inline_text_is_found_behind_markers():
    text = "> - first *a*\n>   second @b"
    places = Places(text, (), BodyLines(text, 10))
    content = "first *a*\nsecond @b"
    origin = places.in_lines(0, content)
    assert places.span(*origin(content.index("@b")), 2) == Span(11, 12, 2)


def test_a_cell_is_found_by_its_neighbours():
    text = "| 5 | a \\| 5 @k | 5 |"
    places = Places(text, (), BodyLines(text, 1))
    cells = ("5", "a | 5 @k", "5")
    assert places.span(*places.in_cell(0, cells, 1)(6), 2) == Span(1, text.index("@k") + 1, 2)
    assert places.span(*places.in_cell(0, cells, 2)(0), 1) == Span(1, len(text) - 2, 1)


def test_removed_comments_are_counted():
    text = "a <!-- x\ny --> @b"
    found = remove_comments(text)
    places = Places(found.text, found.cuts, BodyLines(text, 3))
    assert places.span(0, found.text.index("@b"), 2) == Span(4, 7, 2)


def test_a_span_stays_inside_its_line():
    places = Places("abc \nd", (), BodyLines("abc \nd", 1))
    assert places.span(0, 1, 99) == Span(1, 2, 2)
    assert places.span(9, 9, 9) == Span(2, 1, 1)
    assert places.whole_line(0) == Span(1, 1, 3)


def value_place(yaml: str, at: Span, value: str, wanted: str) -> str:
    source = SourceText(file="x.md", text=yaml)
    line, column = value_lines(value, source, at)(value.index(wanted))
    return yaml.split("\n")[line - 1][column - 1 :]


def test_front_matter_values_are_followed_through_yaml():
    assert value_place("a: see @k", Span(1, 4), "see @k", "@k") == "@k"
    assert value_place('a: "b \\"c\\" @k"', Span(1, 4), 'b "c" @k', "@k") == '@k"'
    assert value_place("a: 'it''s @k'", Span(1, 4), "it's @k", "@k") == "@k'"
    assert value_place("a: >-\n  one\n  two @k", Span(1, 4), "one two @k", "@k") == "@k"
    assert value_place("a: |\n  one\n\n  two @k", Span(1, 4), "one\n\ntwo @k", "@k") == "@k"


def test_a_value_that_cannot_be_followed_points_at_its_beginning():
    assert value_lines("é@k", SourceText(file="x", text='a: "\\u00e9@k"'), Span(1, 4))(1) == (1, 4)


@given(st.lists(st.text("ab @", min_size=1), min_size=1), st.data())
@settings(deadline=None)
def test_places_of_plain_lines_are_their_own(lines, data):
    text = "\n".join(lines)
    places = Places(text, (), BodyLines(text, 1))
    line = data.draw(st.integers(0, len(lines) - 1))
    if stripped := lines[line].rstrip():
        column = data.draw(st.integers(0, len(stripped) - 1))
        assert places.span(line, column, 1) == Span(line + 1, column + 1, 1)
