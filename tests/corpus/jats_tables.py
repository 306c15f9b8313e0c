"""XHTML and OASIS tables as tables of the content format, merged cells and rows of the head kept.

Rows and columns that no cell begins in are left out, as a browser shows nothing of them. Without a head the first row
serves, and the next ones as long as cells over several columns stand above words alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sitegen.model.document import Align, Cell, Inlines, Table
from tests.corpus.jats_xml import Element, child, children, name, text

ReadInlines = Callable[[Element], Inlines]
Grid = list[list[Element | None]]  # the cell that covers each place


def read_table(table: Element, read: ReadInlines) -> Table | None:
    """The first grid of *table*; None when it has no rows (a table given as a picture)."""
    head, body = _rows(table, "thead"), [*_rows(table, "tbody"), *_rows(table, "tfoot")]
    if not head:
        heads = _heads(body)
        head, body = body[:heads], body[heads:]
    if not head:
        return None
    top, rest = _whole(_grid(head)), _whole(_grid(body))
    width = max(map(len, (*top, *rest)))
    top, rest = _padded(top, width), _padded(rest, width)
    used = [column for column in range(width) if _begins(top, rest, column)]
    top, rest = ([[row[column] for column in used] for row in part] for part in (top, rest))
    return Table(
        head=tuple(_cells(top, read, head=True)), rows=tuple(_cells(rest, read)),
        align=tuple(_alignment([row[x] for row in rest or top]) for x in range(len(used))),
    )  # fmt: skip


def _rows(table: Element, part: str) -> list[Element]:
    """Rows of the head, body or foot; rows outside any part belong to the body."""
    groups = [element for element in table.iter(f"{{*}}{part}")]
    rows = [row for group in groups for row in children(group, "tr", "row")]
    return rows if part != "tbody" else [*children(table, "tr", "row"), *rows]


def _heads(rows: Sequence[Element]) -> int:
    """How many of the first rows are the head of a table that does not say it."""
    if len(rows) < 2:
        return len(rows)
    grid = _grid(rows)
    heads = 1
    while heads < len(rows) - 1:
        reaches = any(cell is not None and cell in grid[heads - 1] for cell in grid[heads])
        groups = any(_columns(cell) > 1 for cell in children(rows[heads - 1], "td", "th", "entry"))
        if not reaches and not (groups and not re.search(r"\d", text(rows[heads]))):
            return heads
        heads += 1
    return heads


# -- cells laid out -------------------------------------------------------------------------------------
def _grid(rows: Sequence[Element]) -> Grid:
    grid: Grid = [[] for _ in rows]
    for index, row in enumerate(rows):
        column = 0
        for cell in children(row, "td", "th", "entry"):
            while column < len(grid[index]) and grid[index][column] is not None:
                column += 1
            _place(grid, index, column, cell)
            column += _columns(cell)
    return grid


def _place(grid: Grid, row: int, column: int, cell: Element) -> None:
    height = _span(cell, "rowspan", "morerows")
    for y in range(row, min(row + height, len(grid))):
        for x in range(column, column + _columns(cell)):
            grid[y].extend([None] * (x + 1 - len(grid[y])))
            if grid[y][x] is None:
                grid[y][x] = cell


def _columns(cell: Element) -> int:
    first, last = cell.get("namest", ""), cell.get("nameend", "")
    digits = [int(found) for mark in (first, last) if (found := "".join(filter(str.isdigit, mark)))]
    return digits[1] - digits[0] + 1 if len(digits) == 2 else _span(cell, "colspan")


def _span(cell: Element, attribute: str, further: str = "") -> int:
    """`rowspan` counts all rows of a cell, the `morerows` of OASIS those after the first."""
    if further and cell.get(further, "").isdigit():
        return min(int(cell.get(further, "0")), 200) + 1
    value = cell.get(attribute, "1")
    return max(1, min(int(value), 200)) if value.isdigit() else 1


def _whole(grid: Grid) -> Grid:
    """The rows in which a cell begins."""
    return [
        row for y, row in enumerate(grid) if not y or any(cell is not None and cell not in grid[y - 1] for cell in row)
    ]


def _padded(grid: Grid, width: int) -> Grid:
    return [row + [None] * (width - len(row)) for row in grid]


def _begins(top: Grid, rest: Grid, column: int) -> bool:
    """Whether a cell begins in *column*, or a place there is free."""
    cells = [(row[column], row[column - 1] if column else None) for row in (*top, *rest)]
    return any(cell is None or cell is not before for cell, before in cells)


# -- cells of the document tree ---------------------------------------------------------------------------
def _cells(grid: Grid, read: ReadInlines, *, head: bool = False) -> Iterator[tuple[Cell, ...]]:
    for y, row in enumerate(grid):
        yield tuple(_cell(grid, y, x, read, head) for x in range(len(row)))


def _cell(grid: Grid, y: int, x: int, read: ReadInlines, head: bool) -> Cell:
    cell = grid[y][x]
    if cell is None:
        return Cell((), head)
    before = (x and grid[y][x - 1] is cell) or (y and grid[y - 1][x] is cell)
    if before:
        return Cell((), colspan=0, rowspan=0)
    width = sum(found is cell for found in grid[y])
    height = sum(row[x] is cell for row in grid)
    return Cell(read(cell), head or name(cell) == "th", width, height)


def _alignment(column: Sequence[Element | None]) -> Align:
    found = {cell.get("align", "") for cell in column if cell is not None and _columns(cell) == 1}
    marks: tuple[Align, ...] = ("left", "center", "right")
    return next((mark for mark in marks if found == {mark}), "")


def table_element(wrap: Element) -> Element | None:
    """The table of a `table-wrap`, also where it stands beside a picture of itself."""
    holder = child(wrap, "alternatives")
    return child(holder if holder is not None else wrap, "table")
