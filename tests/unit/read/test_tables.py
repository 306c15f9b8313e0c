"""Tests of sitegen/read/tables.py."""

from __future__ import annotations

import pytest

from sitegen.model.document import Text
from sitegen.read.tables import Grid, TableError, read_csv


def cell(text: str):
    return (Text(text),) if text else ()


def rows(data: bytes):
    grid = read_csv(data, cell)
    return [[found[0].value if found else "" for found in row] for row in (grid.head, *grid.rows)]


@pytest.mark.parametrize("data", [b"a,b\r\n1,2\r\n", b"\xef\xbb\xbfa;b\n1;2", b"a\tb\n\n1\t2\n"])
def test_csv_of_every_office_is_read(data):
    assert rows(data) == [["a", "b"], ["1", "2"]]


def test_quoted_cells_and_short_rows():
    assert rows(b'a,b\n"1, ""x""\ny"\n') == [["a", "b"], ['1, "x"\ny', ""]]


@pytest.mark.parametrize("data", [b"", b"a,b\n", b"caf\xe9\n1", b"a\n1,2\n", b'a\n"' + b"x" * 200_000])
def test_what_makes_no_table_is_said(data):
    with pytest.raises(TableError):
        read_csv(data, cell)


def test_distinct_cells_of_the_first_column_label_rows():
    distinct = Grid([cell("a"), cell("b")], [[cell("x"), cell("1")], [cell("y"), cell("2")]], ["", ""])
    repeated = Grid([cell("a"), cell("b")], [[cell("x"), cell("1")], [cell("x"), cell("2")]], ["", ""])
    single = Grid([cell("a")], [[cell("x")]], [""])
    assert [found.header for found in distinct.table({}).rows[0]] == [True, False]
    assert not repeated.table({}).rows[0][0].header
    assert not single.table({}).rows[0][0].header
    assert repeated.table({"header-column": ""}).rows[0][0].header
    assert not distinct.table({"header-column": "false"}).rows[0][0].header


def test_alignment_may_be_said_in_letters():
    grid = Grid([cell("a"), cell("b")], [], ["", ""])
    assert grid.table({"align": "lr"}).align == ("left", "right")
    assert grid.table({"align": "xyz"}).align == ("", "")
