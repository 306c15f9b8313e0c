"""A mistake, said as a value: where, which rule, what is wrong, and what to type instead.

Diagnostics are collected, never raised, cached with the action that found them, and printed again
when the action is not repeated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from sitegen.model.struct import Value

Severity = Literal["error", "warning", "info"]
MOST = 100  # mistakes of one kind told of one file; more of them need another look at the file as a whole
BEFORE, AROUND = 100, 300  # characters kept of a long line: before the place, and in all


class Span(Value, frozen=True, array_like=True):
    """A place in a source file. Lines and columns count from 1, in characters; `length` is at least 1."""

    line: int = 1
    column: int = 1
    length: int = 1


class Diagnostic(Value, frozen=True, kw_only=True):
    """One mistake at one place.

    `file` is relative to the project, with forward slashes. `source` is the text of the line, so that
    the code frame can be drawn without opening the file again; of a long line what stands around the place, with
    `cut` characters left out before it. `hint` says what to type. Those of one file are told in the order of their
    lines, but first those of a lower `rank`: what is still to be done comes after what is wrong, by its importance.
    """

    file: str
    rule: str
    message: str
    span: Span = Span()
    severity: Severity = "error"
    hint: str = ""
    source: str = ""
    cut: int = 0
    rank: int = 0

    @property
    def order(self) -> tuple[str, int, int, int, str]:
        """What diagnostics are sorted by."""
        return (self.file, self.rank, self.span.line, self.span.column, self.rule)

    @property
    def place(self) -> str:
        """Where it is, as editors find it: `content/cases/x/index.md:3:8`; of what is about a whole file, the file."""
        return f"{self.file}:{self.span.line}:{self.span.column}" if self.source else self.file


class SourceText(Value, frozen=True, kw_only=True):
    """A decoded source file that can point into itself: `at(span)` makes the frame of a diagnostic."""

    file: str
    text: str

    def line(self, number: int) -> str:
        """The text of line *number* (from 1) without its end; empty when there is no such line."""
        lines = _lines(self.text)
        return lines[number - 1] if 1 <= number <= len(lines) else ""

    def frame(self, span: Span) -> tuple[str, int]:
        """The line of *span*, or of a long one what stands around it; and how many characters are left out before."""
        return window(self.line(span.line), span.column)

    def diagnostic(
        self, span: Span, rule: str, message: str, hint: str = "", severity: Severity = "error"
    ) -> Diagnostic:
        """A diagnostic of this file at *span*, with its line as the code frame."""
        source, cut = self.frame(span)
        return Diagnostic(
            file=self.file,
            rule=rule,
            message=message,
            span=span,
            severity=severity,
            hint=hint,
            source=source,
            cut=cut,
        )


@lru_cache(maxsize=2)
def _lines(text: str) -> list[str]:
    """The lines of the file that is being read: each of its mistakes asks for one."""
    return text.split("\n")


def window(line: str, column: int) -> tuple[str, int]:
    """*line* around *column*, when it is long, and how many characters are left out before."""
    if len(line) <= AROUND:
        return line, 0
    cut = min(max(0, column - 1 - BEFORE), len(line) - AROUND)
    return line[cut : cut + AROUND], cut


class Quota:
    """Lets through the first mistakes of each kind in each file: an endless list helps nobody, and fills the memory.

    A kind is a rule with a severity, so that many warnings never hide an error.
    """

    def __init__(self) -> None:
        self._told: dict[tuple[str, str, str], int] = {}

    def full(self, file: str, rule: str, severity: str) -> bool:
        """Whether enough has been told of this kind; asking counts as one more."""
        kind = (file, rule, severity)
        self._told[kind] = self._told.get(kind, 0) + 1
        return self._told[kind] > MOST

    def limit(self, problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Those of *problems* that are told."""
        return (item for item in problems if not self.full(item.file, item.rule, item.severity))
