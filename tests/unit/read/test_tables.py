"""Tests of sitegen/read/tables.py."""

from __future__ import annotations

import pytest

from sitegen.model.document import Table, Text
from sitegen.read.merges import MARKS
from sitegen.read.tables import Grid, HeadError, TableError, read_csv


def cell(text: str):
    return (Text(text),) if text else ()


def rows(data: bytes):
    grid = read_csv(data, cell)
    return [[found[0].value if found else "" for found in row] for row in grid.rows]


@pytest.mark.parametrize("data", [b"a,b\r\n1,2\r\n", b"\xef\xbb\xbfa;b\n1;2", b"a\tb\n\n1\t2\n"])
def test_csv_of_every_office_is_read(data):
    assert rows(data) == [["a", "b"], ["1", "2"]]


def test_quoted_cells_and_short_rows():
    assert rows(b'a,b\n"1, ""x""\ny"\n') == [["a", "b"], ['1, "x"\ny', ""]]


@pytest.mark.parametrize("data", [b"", b"a,b\n", b"caf\xe9\n1", b"a\n1,2\n", b'a\n"' + b"x" * 200_000])
def test_what_makes_no_table_is_said(data):
    with pytest.raises(TableError):
        read_csv(data, cell)


def table(*lines: str, heads: int = 1, **values: str) -> Table:
    """The table of these lines, cells apart by spaces; `<` and `^` join."""
    written = [line.split() for line in lines]
    words = [[() if word in MARKS else cell(word) for word in row] for row in written]
    marks = {(r, c): word for r, row in enumerate(written) for c, word in enumerate(row) if word in MARKS}
    return Grid(words, [""] * len(written[0]), marks).made(values, heads).table


def headers(made: Table) -> list[list[bool]]:
    return [[found.header for found in row] for row in made.rows]


def test_distinct_cells_of_the_first_column_label_rows():
    assert headers(table("a b", "x 1", "y 2")) == [[True, False], [True, False]]
    assert headers(table("a b", "x 1", "x 2")) == [[False, False], [False, False]]
    assert headers(table("a", "x")) == [[False]]


def test_row_labels_may_be_said():
    assert headers(table("a b", "x 1", "x 2", **{"header-column": ""})) == [[True, False], [True, False]]
    assert headers(table("a b", "x 1", "y 2", **{"header-column": "false"})) == [[False, False], [False, False]]


def test_a_label_may_go_over_several_rows():
    assert headers(table("a b", "x 1", "^ 2", "y 3")) == [[True, False], [False, False], [True, False]]


def test_a_cell_over_the_whole_width_labels_the_rows_below_it_and_is_no_row():
    made = table("a b", "x 1", "G <", "y 2", "N <")
    assert headers(made) == [[True, False], [True, False], [True, False], [False, False]]


def test_an_empty_cell_over_the_whole_width_labels_nothing():
    grid = Grid([[cell("a"), cell("b")], [(), ()], [cell("x"), cell("1")]], ["", ""], {(1, 1): "<"})
    assert headers(grid.made({}, 1).table)[0] == [False, False]


def test_the_head_has_as_many_rows_as_are_said():
    made = table("A <", "a b", "1 2", heads=2)
    assert [[found.colspan for found in row] for row in made.head] == [[2, 0], [1, 1]]
    assert [[found.header for found in row] for row in made.head] == [[True, False], [True, True]]
    assert table("a b", "1 2", heads=0).head == ()


@pytest.mark.parametrize(("said", "heads"), [(None, 1), ("0", 0), ("2", 2)])
def test_a_head_that_can_be(said: str | None, heads: int):
    assert Grid([[()], [()], [()]], [""]).heads(said) == heads


@pytest.mark.parametrize("said", ["3", "-1", "two", "", "9999999"])
def test_a_head_that_cannot_be(said: str):
    with pytest.raises(HeadError):
        Grid([[()], [()], [()]], [""]).heads(said)


def test_alignment_may_be_said_in_letters():
    assert table("a b", "1 2", align="lr").align == ("left", "right")
    assert table("a b", "1 2", align="xyz").align == ("", "")


def test_csv_cells_may_be_joined():
    grid = read_csv(b"a,<\n^,2\n", cell)
    assert grid.marks == {(0, 1): "<", (1, 0): "^"}
    assert grid.rows[0] == [cell("a"), ()]
