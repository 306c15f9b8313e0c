"""Nests a flat run of blocks and headings into sections, levels 2 to 6 without jumps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sitegen.model.diagnostic import Severity, Span
from sitegen.model.document import Block, Blocks, Inlines, Section

Report = Callable[[Span, str, str, str, Severity], None]


@dataclass(slots=True)
class Heading:
    """A heading as written; `level` counts the #s."""

    level: int
    id: str
    title: Inlines
    care: str
    span: Span


@dataclass(slots=True)
class _Open:
    heading: Heading
    level: int
    children: list[Block] = field(default_factory=list)


def nest(items: Sequence[Block | Heading], report: Report) -> Blocks:
    """*items* with everything that follows a heading inside its section."""
    if not any(isinstance(item, Heading) for item in items):
        return tuple(item for item in items if not isinstance(item, Heading))
    top: list[Block] = []
    opened: list[_Open] = []
    for item in items:
        if isinstance(item, Heading):
            _close(opened, top, max(item.level, 2))
            opened.append(_Open(item, _level(item, opened, report)))
        else:
            (opened[-1].children if opened else top).append(item)
    _close(opened, top, 0)
    return tuple(top)


def _close(opened: list[_Open], top: list[Block], level: int) -> None:
    """End the sections that a heading of *level* ends."""
    while opened and max(opened[-1].heading.level, 2) >= level:
        last = opened.pop()
        heading = last.heading
        section = Section(heading.id, last.level, heading.title, tuple(last.children), heading.care)
        (opened[-1].children if opened else top).append(section)


def _level(heading: Heading, opened: list[_Open], report: Report) -> int:
    if heading.level == 1:
        message = "the title of the case is its only heading with one #; this one is shown as a section"
        report(heading.span, "heading-level", message, "write ## here and one # more in the headings below", "warning")
        return 2
    deepest = opened[-1].level + 1 if opened else 2
    if heading.level > deepest:
        message = f"a heading with {heading.level} # stands where one with {deepest} is expected"
        report(heading.span, "heading-level", message, f"write {'#' * deepest}", "warning")
        return deepest
    return heading.level
