"""A case without what is still to be filled in: `[FILL IN: …]` is a question, and no part of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import msgspec
from msgspec.structs import FieldInfo, fields, replace

from sitegen.model.case import Case
from sitegen.model.document import Aside, Block, FigureSlot, Section
from sitegen.model.struct import Value, encode
from sitegen.read.awaited import UNFILLED

# What is left of the mark whichever bracket was taken away, and where a name was taken apart at its blanks.
_MARK = UNFILLED.strip("[ ").encode()
_EMPTY = {"title": ""}  # a field that must be given has no value of its own
V = TypeVar("V", bound=Value)


def filled_in(case: Case) -> Case:
    """*case* with every field empty that holds a place to fill in; of its text and its sections what is written.

    Figures stay as they are, as each has pictures of its own.
    """
    if not asks(case):
        return case
    body = replace(case.body, children=tuple(_written(case.body.children)))
    return replace(_emptied(case), body=body, meta=_emptied(case.meta), figures=case.figures)


def asks(value: object) -> bool:
    """Whether a place to fill in stands anywhere in *value*."""
    return _MARK in encode(value)


def _emptied(value: V) -> V:
    open_fields = [field for field in fields(value) if asks(getattr(value, field.name))]
    return replace(value, **{field.name: _empty(field) for field in open_fields})


def _empty(field: FieldInfo) -> Any:
    if field.default_factory is not msgspec.NODEFAULT:
        return field.default_factory()
    return _EMPTY.get(field.name, ()) if field.default is msgspec.NODEFAULT else field.default


def _written(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks that are written; a section, or a box, when there is more in it than the places of figures."""
    for block in blocks:
        if not asks(block):
            yield block
        elif isinstance(block, Section | Aside):
            inside = tuple(_written(block.children))
            if any(not isinstance(item, FigureSlot) for item in inside):
                yield replace(block, children=inside)
