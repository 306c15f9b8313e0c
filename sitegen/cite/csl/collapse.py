"""Cites of one cluster drawn together: ranges of numbers, years after one name, letters after one year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from sitegen.cite.csl.output import Node, Out, join
from sitegen.cite.csl.state import Cite, State

Thing = TypeVar("Thing")


class Piece:
    """A rendered cite of a cluster, with what collapsing needs to know."""

    __slots__ = ("cite", "content", "delimiter", "names", "state", "text")

    def __init__(self, cite: Cite, state: State, content: Out) -> None:
        self.cite, self.state, self.content = cite, state, content
        self.names = repr(state.first_names) if state.first_names else ""
        self.delimiter: str | None = None
        self.text = ""

    @property
    def bare(self) -> bool:
        """Whether nothing is said beside the work."""
        return not (self.cite.locator or self.cite.prefix or self.cite.suffix)


def grouped(pieces: Sequence[Piece]) -> list[Piece]:
    """Cites with the same names brought together, at the place of the first; none passes one with words around it."""
    return [piece for run in runs(pieces, lambda piece: piece.cite) for piece in _grouped(run)]


def _grouped(pieces: Sequence[Piece]) -> list[Piece]:
    groups: dict[object, list[Piece]] = {}
    for number, piece in enumerate(pieces):
        groups.setdefault(piece.names or number, []).append(piece)
    return [piece for group in groups.values() for piece in group]


def runs(things: Sequence[Thing], cite_of: Callable[[Thing], Cite]) -> list[list[Thing]]:
    """Stretches within which a style may change the order of a cluster without changing what the writer said.

    `see also` and `and others` refer to what stands before: a cite with words around it stays where it was put, and
    none passes it, as in Pandoc.
    """
    found: list[list[Thing]] = []
    free = False
    for thing in things:
        cite = cite_of(thing)
        bare = not (cite.prefix or cite.suffix)
        if bare and free:
            found[-1].append(thing)
        else:
            found.append([thing])
        free = bare
    return found


def number_ranges(pieces: list[Piece], delimiter: str, after: str | None) -> Out:
    """Numbers that follow each other, three or more, as a range."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        last = rows[-1][-1] if rows else None
        if last and last.bare and piece.bare and piece.state.number == last.state.number + 1:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    parts: list[Out] = []
    for number, run in enumerate(rows):
        if number:
            collapsed = len(rows[number - 1]) > 2
            mark = after if after is not None and collapsed else delimiter
            parts.append(_between(rows[number - 1][-1], run[0], mark))
        if len(run) > 2:
            parts.append(Node("", [run[0].content, "–", run[-1].content]))
        else:
            parts.append(join([piece.content for piece in run], delimiter))
    return Node("", parts)


def in_order(pieces: list[Piece], delimiter: str) -> Out:
    """The pieces with the delimiter each asks for, or the usual one, before it."""
    parts: list[Out] = []
    before = pieces[0] if pieces else None
    for piece in pieces:
        if not piece.content:
            continue
        if parts:
            parts.append(_between(before, piece, delimiter if piece.delimiter is None else piece.delimiter))
        before = piece
        parts.append(piece.content)
    return Node("", parts) if len(parts) != 1 else parts[0]


def _between(before: Piece | None, piece: Piece, delimiter: str) -> str:
    """No delimiter where the writer's own words bring a comma; beside words one with a blank: `1,2`, `1, see 2`."""
    if piece.cite.prefix.startswith((",", ".")):
        return ""
    if before and before.cite.suffix.rstrip().endswith(","):
        return " "
    words = piece.cite.prefix or (before and before.cite.suffix)
    return f"{delimiter} " if words and delimiter.endswith((",", ";")) else delimiter
