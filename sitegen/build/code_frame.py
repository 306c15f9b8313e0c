"""The line of a source with the place of a mistake in it: cut around the place, without what could hide or mislead."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from sitegen.model.diagnostic import Diagnostic

WIDTH = 100  # columns of a code frame


class CodeFrame(NamedTuple):
    """A line in three parts, of which the middle one is the place, and how wide the first two are in columns.

    `marked` is empty for a place at the end of a line; its caret is one column wide all the same.
    """

    before: str
    marked: str
    after: str
    indent: int
    width: int

    @property
    def carets(self) -> str:
        """The line below."""
        return " " * self.indent + "^" * self.width


def code_frame(item: Diagnostic) -> CodeFrame | None:
    """The frame of *item*; None when its line is empty or unknown."""
    if not item.source.strip():
        return None
    start = max(0, item.span.column - 1 - item.cut)
    cut = max(0, start - WIDTH // 2)
    end = min(start + item.span.length, cut + WIDTH)
    before, marked, after = (
        printable(part)
        for part in (item.source[cut:start], item.source[start:end], item.source[max(start, end) : cut + WIDTH])
    )
    return CodeFrame(before, marked, after, columns(before), max(1, columns(marked)))


def printable(text: str) -> str:
    """*text* without what could move a terminal's cursor or hide: controls become the replacement character."""
    if text.isprintable():
        return text
    return "".join(
        " " if letter in "\t\n" else letter if letter.isprintable() or letter in "\u200c\u200d" else "\ufffd"
        for letter in text
    )


def columns(text: str) -> int:
    """How many columns a terminal uses for *text*."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
