"""A table as a CSV file: commas, quotes and line ends as in RFC 4180, in UTF-8 with the mark by which Excel knows it.

Cells hold the author's words; a merged cell says them in each place it covers, so that columns can be sorted. A
spreadsheet takes text that begins with =, +, - or @ for a formula: such text is quoted by an apostrophe, numbers and
bare signs (`-8`, `++`) are not. https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from sitegen.model.document import (
    Cell,
    Emphasis,
    Inline,
    Link,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from sitegen.model.raised import below, raised
from sitegen.model.walk import plain_text

BYTE_ORDER_MARK = "\ufeff"
_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d.,\s]*$)(?![+\-/± ]*$)")


def table_csv(node: Table) -> bytes:
    """The file of *node*: its head and its rows, without caption and notes."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(_filled((*node.head, *node.rows), len(node.head)))
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def _filled(rows: Iterable[Sequence[Cell]], heads: int) -> list[list[str]]:
    """The words of all cells, those of merged ones repeated; a heading over a whole row of the body stands once."""
    grid: list[list[str]] = [
        ["" if cell.covered else harmless(cell_text(cell.children)) for cell in row] for row in rows
    ]
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            whole = at >= heads and cell.colspan == len(row)
            if (cell.colspan > 1 or cell.rowspan > 1) and not whole:
                for below in range(at, min(at + cell.rowspan, len(grid))):
                    grid[below][column : column + cell.colspan] = [grid[at][column]] * cell.colspan
    return grid


def cell_text(nodes: Iterable[Inline]) -> str:
    """A cell as one plain line, in which 10⁹ stays 10⁹."""
    return plain_text([_flat(node) for node in nodes])


def _flat(node: Inline) -> Inline:
    match node:
        case Emphasis() | Strong() | Span() | Link():
            return Text(cell_text(node.children))
        case Superscript():
            inner = plain_text(node.children)
            return Text(raised(inner) or f"^{inner}")  # a letter too: what follows a value in a table is a mark
        case Subscript():
            return Text(below(plain_text(node.children)))
        case _:
            return node


def harmless(cell: str) -> str:
    """*cell* so that no spreadsheet runs it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
