"""Tables: pipe tables with a caption line, and tables from a CSV file of the case folder.

The first row is the head unless the caption's attributes say how many are, `head=2`. Cells of the first column label
their rows when they are all there and all different, unless `header-column=false` (or `true`) is said. A cell over the
whole width labels the rows below it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sitegen.model.diagnostic import Span
from sitegen.model.document import Align, Cell, Inlines, Table
from sitegen.read.merges import MARKS, MergeProblem, Spot, merged

KEYS = frozenset({"header-column", "src", "caption", "align", "head", "label"})
_ALIGN: dict[str, Align] = {"l": "left", "r": "right", "c": "center", "-": ""}


class TableError(Exception):
    """A CSV file that makes no table."""


class HeadError(Exception):
    """A number of head rows that the table cannot have; `hint` says what it may be."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class Made(NamedTuple):
    """A table without caption and name, and what is wrong with its merged cells."""

    table: Table
    problems: Sequence[MergeProblem]


@dataclass(slots=True)
class Grid:
    """A table as written: all rows, the cells that are marks of merging, and where those stand when that is known."""

    rows: list[list[Inlines]] = field(default_factory=list)
    align: list[Align] = field(default_factory=list)
    marks: dict[Spot, str] = field(default_factory=dict)
    places: dict[Spot, Span] = field(default_factory=dict)

    def heads(self, said: str | None) -> int:
        """How many rows are the head, as *said* or one; raises HeadError."""
        if said is None:
            return 1
        most = len(self.rows) - 1
        if not said.isdecimal() or len(said) > 3:
            raise HeadError(f"head takes a number of rows, not '{said}'", "write head=2 for a head of two rows")
        if int(said) > most:
            message = f"head={said} is more than this table of {len(self.rows)} rows can have"
            raise HeadError(message, f"at least one row stays below the head: write head={most} or less")
        return int(said)

    def made(self, values: Mapping[str, str], heads: int) -> Made:
        """The table, with the attributes of its caption."""
        if not self.marks:
            cells, problems = [[Cell(words) for words in row] for row in self.rows], list[MergeProblem]()
        else:
            cells, problems = merged(self.rows, self.marks, heads)
        said = values.get("header-column")
        labelled = _labelled(cells[heads:]) if said is None else said.lower() not in {"false", "no"}
        table = Table(
            head=tuple(tuple(_header(cell) for cell in row) for row in cells[:heads]),
            rows=_body(cells[heads:], labelled),
            align=_alignment(values.get("align", ""), self.align),
            csv=values.get("src", ""),
        )
        return Made(table, problems)


def _labelled(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first column names the rows: each cell has words, and no two the same."""
    first = [row[0] for row in rows if not row[0].covered and not _whole(row)]
    if not first or len(rows[0]) < 2:
        return False
    words = [cell.children for cell in first]
    return all(words) and len(set(words)) == len(words)


def _whole(row: Sequence[Cell]) -> bool:
    """Whether one cell goes over the whole width of a table with several columns."""
    return row[0].colspan == len(row) > 1


def _body(rows: Sequence[Sequence[Cell]], labelled: bool) -> tuple[tuple[Cell, ...], ...]:
    """The rows with their labels; a cell over the whole width is one when an ordinary row comes after it."""
    found: list[tuple[Cell, ...]] = []
    heading = False
    for row in reversed(rows):
        whole = _whole(row)
        heading = heading or not whole
        label = (heading and row[0].children) if whole else (labelled and not row[0].covered)
        found.append((_header(row[0]), *row[1:]) if label else tuple(row))
    return tuple(reversed(found))


def _header(cell: Cell) -> Cell:
    return cell if cell.covered else Cell(cell.children, True, cell.colspan, cell.rowspan)


def _alignment(letters: str, given: Sequence[Align]) -> tuple[Align, ...]:
    """`align=lrr` says it in letters, as LaTeX does."""
    if len(letters) != len(given) or any(letter not in _ALIGN for letter in letters):
        return tuple(given)
    return tuple(_ALIGN[letter] for letter in letters)


def read_csv(data: bytes, cell: Callable[[str], Inlines]) -> Grid:
    """The table in a CSV file (comma, semicolon or tab); raises TableError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableError("this file is not UTF-8 text; save it as “CSV UTF-8”") from None
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        lines = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(row)]
    except csv.Error as error:
        raise TableError(f"this file cannot be read as CSV: {error}") from None
    if len(lines) < 2:
        raise TableError("this file has no rows below its heading")
    width = len(lines[0])
    if (long := next((row for row in lines if len(row) > width), None)) is not None:
        raise TableError(f"the row that begins with '{long[0]}' has more cells than the heading")
    written = [[text.strip() for text in row] + [""] * (width - len(row)) for row in lines]
    marks = {(r, c): text for r, row in enumerate(written) for c, text in enumerate(row) if text in MARKS}
    return Grid([[() if text in MARKS else cell(text) for text in row] for row in written], [""] * width, marks)
