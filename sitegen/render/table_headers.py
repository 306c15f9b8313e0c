"""Which headings each cell of a table with merged cells or several head rows belongs to, by their ids.

The scope of a heading is not enough there: readers of screens differ in what they make of a heading over several
columns. https://www.w3.org/WAI/tutorials/tables/multi-level/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitegen.model.document import Cell, Table

Spot = tuple[int, int]  # row (the head's first) and column, from 0


def is_simple(node: Table) -> bool:
    """Whether the scope of each heading says it all: one head row, no merged cells."""
    return len(node.head) < 2 and all(
        cell.colspan == cell.rowspan == 1 for row in (*node.head, *node.rows) for cell in row
    )


def labels_group(row: Sequence[Cell]) -> bool:
    """Whether *row* is a heading over the whole width, for the rows below it."""
    return len(row) > 1 and row[0].header and row[0].colspan == len(row) and bool(row[0].children)


def groups(rows: Sequence[Sequence[Cell]]) -> Iterator[list[Sequence[Cell]]]:
    """The rows, a new group from each heading over the whole width on; such headings in a row stay together."""
    group: list[Sequence[Cell]] = []
    for row in rows:
        if group and labels_group(row) and not labels_group(group[-1]):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def heading_ids(node: Table, place: str) -> Mapping[Spot, str]:
    """The id of each heading of the table at *place*."""
    rows = (*node.head, *node.rows)
    return {
        (row, column): f"{place}-h{row + 1}-{column + 1}"
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        if cell.children and not cell.covered and (cell.header or row < len(node.head))
    }


def headings_of(node: Table, ids: Mapping[Spot, str]) -> Mapping[Spot, str]:
    """For each cell of the body the ids of its headings, apart by spaces: columns from top to bottom, group, row."""
    found: dict[Spot, str] = {}
    first = len(node.head)
    above = _covered(node.head, ids, 0)
    for group in groups(node.rows):
        beside = _covered(group, ids, first)
        over: dict[str, None] = {}
        for row, cells in enumerate(group):
            if labels_group(cells):
                over[ids[first + row, 0]] = None
                continue
            for column, cell in enumerate(cells):
                if not cell.covered:
                    spot = (first + row, column)
                    columns = _in_columns(above, range(len(node.head)), range(column, column + cell.colspan))
                    rows = _in_rows(beside, range(first + row, first + row + cell.rowspan), range(column))
                    found[spot] = " ".join(dict.fromkeys((*columns, *over, *rows)))
        first += len(group)
    return found


def _covered(rows: Iterable[Sequence[Cell]], ids: Mapping[Spot, str], first: int) -> dict[Spot, str]:
    """The id of the heading that covers each place of *rows*, the first of which is row *first* of the table."""
    return {
        (row + down, column + right): ids[row, column]
        for row, cells in enumerate(rows, first)
        for column, cell in enumerate(cells)
        if (row, column) in ids
        for down in range(cell.rowspan)
        for right in range(cell.colspan)
    }


def _in_columns(above: Mapping[Spot, str], rows: Iterable[int], columns: range) -> Iterator[str]:
    return (above[row, column] for row in rows for column in columns if (row, column) in above)


def _in_rows(beside: Mapping[Spot, str], rows: range, columns: Iterable[int]) -> Iterator[str]:
    return (beside[row, column] for column in columns for row in rows if (row, column) in beside)
