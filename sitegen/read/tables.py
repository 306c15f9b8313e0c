"""Tables: pipe tables with a caption line, and tables from a CSV file of the case folder.

Cells of the first column label their rows when they are all there and all different, unless the caption's
attributes say `header-column=false` (or `true`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sitegen.model.document import Align, Cell, Inlines, Table

KEYS = frozenset({"header-column", "src", "caption", "align"})
_ALIGN: dict[str, Align] = {"l": "left", "r": "right", "c": "center", "-": ""}
Row = Sequence[Inlines]


class TableError(Exception):
    """A CSV file that makes no table."""


@dataclass(slots=True)
class Grid:
    """A table before its caption is known."""

    head: Row
    rows: Sequence[Row]
    align: Sequence[Align]

    def table(self, values: dict[str, str], caption: Inlines = (), id: str = "", number: int = 0) -> Table:
        """The table, with the attributes of its caption."""
        said = values.get("header-column")
        labelled = _labelled(self.rows) if said is None else said.lower() not in {"false", "no"}
        return Table(
            head=tuple(Cell(cell, header=True) for cell in self.head),
            rows=tuple(
                tuple(Cell(cell, labelled and not index) for index, cell in enumerate(row)) for row in self.rows
            ),
            align=_alignment(values.get("align", ""), self.align),
            caption=caption,
            id=id,
            number=number,
            csv=values.get("src", ""),
        )


def _labelled(rows: Sequence[Row]) -> bool:
    if not rows or len(rows[0]) < 2:
        return False
    first = [row[0] for row in rows]
    return all(first) and len(set(first)) == len(first)


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
    rows = [[cell(text.strip()) for text in row] + [()] * (width - len(row)) for row in lines]
    return Grid(rows[0], rows[1:], [""] * width)
