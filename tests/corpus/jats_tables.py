"""XHTML and OASIS tables as the plain grid of the content format.

A merged cell keeps its words in its first place and leaves the others empty; a group heading of the head is
repeated over its columns, so that each column has its whole heading. Without a head the first row serves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sitegen.model.document import Align, Cell, Inline, Inlines, Table, Text
from tests.corpus.jats_xml import Element, child, children, name

ReadInlines = Callable[[Element], Inlines]


@dataclass(frozen=True)
class _Spot:
    """A cell in the grid; `repeated` when it is the further place of a merged cell."""

    cell: Element
    repeated: bool


Grid = list[list[_Spot | None]]


def read_table(table: Element, read: ReadInlines, caption: Inlines, anchor: str) -> Table | None:
    """The first grid of *table*; None when it has no rows (a table given as a picture)."""
    head, body = _rows(table, "thead"), [*_rows(table, "tbody"), *_rows(table, "tfoot")]
    if not head:
        head, body = body[:1], body[1:]
    if not head:
        return None
    grid = _grid(head) + _grid(body)
    width = max(len(row) for row in grid)
    padded = [row + [None] * (width - len(row)) for row in grid]
    top, rest = padded[: len(_grid(head))], padded[len(_grid(head)) :]
    return Table(
        head=tuple(Cell(_heading(column, read), True) for column in zip(*top, strict=True)),
        rows=tuple(tuple(_body_cell(spot, read) for spot in row) for row in rest),
        align=_alignment(rest or top, width),
        caption=caption,
        id=anchor,
    )


def has_merged_cells(table: Element) -> bool:
    """Whether the grid loses something of the table's structure."""
    return any(_span(cell, "colspan") > 1 or _span(cell, "rowspan") > 1 for cell in table.iter("{*}td", "{*}th"))


def _rows(table: Element, part: str) -> list[Element]:
    """Rows of the head, body or foot; rows outside any part belong to the body."""
    groups = [element for element in table.iter(f"{{*}}{part}")]
    rows = [row for group in groups for row in children(group, "tr", "row")]
    return rows if part != "tbody" else [*children(table, "tr", "row"), *rows]


def _grid(rows: Sequence[Element]) -> Grid:
    """Rows with their merged cells laid out."""
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
    height = _span(cell, "rowspan") or 1
    for y in range(row, min(row + height, len(grid))):
        for x in range(column, column + _columns(cell)):
            grid[y].extend([None] * (x + 1 - len(grid[y])))
            grid[y][x] = _Spot(cell, repeated=(y, x) != (row, column))


def _columns(cell: Element) -> int:
    first, last = cell.get("namest", ""), cell.get("nameend", "")
    digits = [int(found) for mark in (first, last) if (found := "".join(filter(str.isdigit, mark)))]
    return digits[1] - digits[0] + 1 if len(digits) == 2 else _span(cell, "colspan")


def _span(cell: Element, attribute: str) -> int:
    value = cell.get(attribute, "1")
    return max(1, min(int(value), 200)) if value.isdigit() else 1


def _heading(column: Sequence[_Spot | None], read: ReadInlines) -> Inlines:
    """The words of all head rows over one column, each cell once."""
    cells = list(dict.fromkeys(spot.cell for spot in column if spot is not None))
    texts = [words for cell in cells if (words := read(cell))]
    return tuple(_separated(texts))


def _separated(texts: Sequence[Inlines]) -> Iterator[Inline]:
    for index, words in enumerate(texts):
        if index:
            yield Text(" – ")
        yield from words


def _body_cell(spot: _Spot | None, read: ReadInlines) -> Cell:
    if spot is None or spot.repeated:
        return Cell(())
    return Cell(read(spot.cell), name(spot.cell) == "th")


def _alignment(rows: Grid, width: int) -> tuple[Align, ...]:
    return tuple(_column_alignment([row[x] for row in rows]) for x in range(width))


def _column_alignment(column: Sequence[_Spot | None]) -> Align:
    found = {spot.cell.get("align", "") for spot in column if spot is not None and not spot.repeated}
    marks: tuple[Align, ...] = ("left", "center", "right")
    return next((mark for mark in marks if found == {mark}), "")


def table_element(wrap: Element) -> Element | None:
    """The table of a `table-wrap`, also where it stands beside a picture of itself."""
    holder = child(wrap, "alternatives")
    return child(holder if holder is not None else wrap, "table")
