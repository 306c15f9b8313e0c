"""Merged cells of a table: one that holds only `<` joins the cell to its left, one that holds only `^` that above it.

The joined cells make a rectangle within the head or within the rows below it, and every row and column keeps a cell of
its own: so HTML asks, and a table that breaks it is shifted in every browser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sitegen.model.document import Cell, Inlines
from sitegen.model.walk import raised_text

LEFT, UP = "<", "^"
MARKS = frozenset({LEFT, UP})
Spot = tuple[int, int]  # row and column, both from 0
Row = Sequence[Inlines]
_LITERAL = "write \\{mark} when the character itself is meant"


class MergeProblem(NamedTuple):
    """What is wrong with a mark, and where it stands in the grid."""

    spot: Spot
    message: str
    hint: str


def merged(rows: Sequence[Row], marks: Mapping[Spot, str], heads: int) -> tuple[list[list[Cell]], list[MergeProblem]]:
    """The cells of *rows*, joined as *marks* say, and the mistakes. The first *heads* rows are the head."""
    cells = [[Cell(words) for words in row] for row in rows]
    owners, problems = _owners(marks)
    for first, spots in _blocks(owners).items():
        problem = _wrong(first, spots, heads, rows)
        if problem is None:
            _join(cells, first, spots)
        else:
            problems.append(problem)
    if not problems:
        problems += _without_own(cells, owners)
    return cells, problems


def _owners(marks: Mapping[Spot, str]) -> tuple[dict[Spot, Spot], list[MergeProblem]]:
    """The first cell of the block that each marked cell belongs to."""
    owners: dict[Spot, Spot] = {}
    problems: list[MergeProblem] = []
    for spot in sorted(marks):
        row, column = spot
        mark, where = marks[spot], "to its left" if marks[spot] == LEFT else "above it"
        neighbour = (row, column - 1) if mark == LEFT else (row - 1, column)
        if min(neighbour) < 0:
            message = f"this '{mark}' joins the cell {where}, and there is none"
            problems.append(MergeProblem(spot, message, _LITERAL.format(mark=mark)))
        else:
            owners[spot] = owners.get(neighbour, neighbour)
    return owners, problems


def _blocks(owners: Mapping[Spot, Spot]) -> dict[Spot, list[Spot]]:
    """The marked cells by the first cell of their block."""
    blocks: dict[Spot, list[Spot]] = {}
    for spot, first in owners.items():
        blocks.setdefault(first, []).append(spot)
    return blocks


def _wrong(first: Spot, spots: Sequence[Spot], heads: int, rows: Sequence[Row]) -> MergeProblem | None:
    height, width = _size(first, spots)
    if height * width != len(spots) + 1:
        name = raised_text(rows[first[0]][first[1]])
        message = f"the cells joined to '{name}' do not make a rectangle"
        return MergeProblem(spots[0], message, "fill the block: every cell of it is < or ^, except the first")
    if first[0] < heads < first[0] + height:
        spot = next(spot for spot in spots if spot[0] == heads)
        message = "a cell of the head cannot reach into the rows below"
        return MergeProblem(spot, message, f"say how many rows are the head, as in head={heads + 1}, or end it there")
    return None


def _size(first: Spot, spots: Sequence[Spot]) -> tuple[int, int]:
    """Height and width of the smallest rectangle around a block."""
    return max(row for row, _ in spots) - first[0] + 1, max(first[1], *(column for _, column in spots)) - first[1] + 1


def _join(cells: list[list[Cell]], first: Spot, spots: Sequence[Spot]) -> None:
    height, width = _size(first, spots)
    for row, column in spots:
        cells[row][column] = Cell((), colspan=0, rowspan=0)
    row, column = first
    cells[row][column] = Cell(cells[row][column].children, colspan=width, rowspan=height)


def _without_own(cells: Sequence[Sequence[Cell]], marked: Mapping[Spot, Spot]) -> Iterator[MergeProblem]:
    """Rows and columns all of whose cells were joined to another row or column."""
    hint = "give it a cell of its own, or leave it out"
    for number in sorted({row for row, _ in marked}):
        if all(cell.covered for cell in cells[number]):
            yield MergeProblem((number, 0), "every cell of this row is joined to the row above", hint)
    for number in sorted({column for _, column in marked}):
        if all(row[number].covered for row in cells):
            yield MergeProblem((0, number), "every cell of this column is joined to the column before", hint)
