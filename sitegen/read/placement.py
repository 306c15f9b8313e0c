"""Where figures stand: at their slot, else after the first paragraph that refers to them, else at the end.

Figures are numbered by the order in which they are met; those with a label of their own are not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from typing import NamedTuple

import msgspec

from sitegen.model.document import Block, Blocks, CrossReference, FigureSlot, Link, Section
from sitegen.model.figure import Figure
from sitegen.model.walk import walk, walk_blocks


class Placed(NamedTuple):
    """The body with a slot for each figure, the figures numbered, and the ids of those nothing refers to."""

    body: Blocks
    figures: tuple[Figure, ...]
    unreferenced: tuple[str, ...] = ()


def place(body: Blocks, figures: Sequence[Figure], slots: Iterable[str]) -> Placed:
    """Give each figure without a slot (*slots* are the ids that have one) its place, and all their numbers."""
    with_slot = set(slots)
    waiting = [figure.id for figure in figures if figure.id not in with_slot]
    if waiting:
        body = _after_mentions(body, waiting)
        body += tuple(FigureSlot(id) for id in waiting)
    return Placed(body, _numbered(body, figures), tuple(waiting))


def _after_mentions(blocks: Blocks, waiting: list[str]) -> Blocks:
    """*blocks* with slots; what is placed is taken from *waiting*."""
    placed: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            titled = _mentioned((block,) if not block.children else block.title, waiting)
            inner = (*map(FigureSlot, titled), *_after_mentions(block.children, waiting))
            placed.append(msgspec.structs.replace(block, children=inner) if inner != block.children else block)
        else:
            placed.append(block)
            placed += map(FigureSlot, _mentioned((block,), waiting))
    return tuple(placed)


def _mentioned(nodes: Sequence[object], waiting: list[str]) -> list[str]:
    """The figures of *waiting* that *nodes* refer to, in order of mention; they wait no longer."""
    if not waiting:
        return []
    found: list[str] = []
    for node in walk(nodes):  # type: ignore[arg-type]
        target = _target(node, waiting)
        if target:
            waiting.remove(target)
            found.append(target)
    return found


def _target(node: object, waiting: Sequence[str]) -> str:
    match node:
        case CrossReference("fig", target) if target in waiting:
            return target
        case Link(href) if href.startswith("#fig-"):
            return _figure_of(href[1:], waiting)
        case _:
            return ""


def _figure_of(anchor: str, waiting: Sequence[str]) -> str:
    """The figure at *anchor*, which may be one of its panels (`fig-ct-a`)."""
    if anchor in waiting:
        return anchor
    return next((id for id in waiting if anchor.startswith(id + "-")), "")


def _numbered(body: Blocks, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures in the order of their slots. A figure whose id another has taken comes last."""
    waiting = list(figures)
    ordered: list[Figure] = []
    for node in walk_blocks(body):
        if isinstance(node, FigureSlot):
            at = next((index for index, figure in enumerate(waiting) if figure.id == node.id), None)
            if at is not None:
                ordered.append(waiting.pop(at))
    numbers = count(1)
    return tuple(
        figure if figure.label else msgspec.structs.replace(figure, number=next(numbers))
        for figure in [*ordered, *waiting]
    )
