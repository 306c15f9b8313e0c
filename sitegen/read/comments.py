"""Removes HTML comments before anything else looks at the text, so that no later rule can publish one.

A comment alone on its lines leaves the mark `GAP`, which ends paragraphs and lists as a comment does in CommonMark;
any other comment leaves nothing. Code is no exception. A backslash before the sign makes it text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitegen.read.controls import CONTROL
from sitegen.read.places import Cut

GAP = "\0"
_SHORT = re.compile(r"<!---?>")


class Uncommented(NamedTuple):
    """The clean text, how it lies in the original, where a comment begins that never ends (-1: nowhere), and where
    what no text holds became spaces.
    """

    text: str
    cuts: list[Cut]
    unclosed: int
    controls: tuple[int, ...] = ()


def remove_comments(text: str) -> Uncommented:
    """*text* without `<!-- … -->`; everything after a comment that is not closed is left out too."""
    controls: tuple[int, ...] = ()
    if CONTROL.search(text):
        controls = tuple(found.start() for found in CONTROL.finditer(text))
        text = CONTROL.sub(" ", text)
    if "<!--" not in text:
        return Uncommented(text, [], -1, controls)
    pieces: list[str] = []
    cuts: list[Cut] = []
    clean = kept = 0
    open_at = -1
    for first, last in _comments(text):
        if last < 0:
            open_at = first
            break
        start, end, mark = _extent(text, kept, first, last)
        pieces += (text[kept:start], mark)
        clean += start - kept + len(mark)
        cuts.append((clean, end - clean))
        kept = end
    pieces.append(text[kept : open_at if open_at >= 0 else len(text)])
    return Uncommented("".join(pieces), cuts, open_at, controls)


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Where each comment begins and ends (-1: never)."""
    start = _opening(text, 0)
    while start >= 0:
        short = _SHORT.match(text, start)
        end = short.end() if short else text.find("-->", start + 4) + 3
        yield start, -1 if end == 2 else end
        start = _opening(text, end) if end > 2 else -1


def _opening(text: str, begin: int) -> int:
    """Where the next comment after *begin* opens, or -1. A backslash, itself not escaped, makes it text."""
    start = text.find("<!--", begin)
    while start >= 0 and (start - len(text[begin:start].rstrip("\\")) - begin) % 2:
        start = text.find("<!--", start + 1)
    return start


def _extent(text: str, floor: int, start: int, end: int) -> tuple[int, int, str]:
    """What to cut for the comment at *start* to *end*, blanks beside it included, and what to put in its place."""
    before = start
    while before > floor and text[before - 1] in " \t":
        before -= 1
    after = end
    while after < len(text) and text[after] in " \t":
        after += 1
    opens = before == 0 or text[before - 1] == "\n"
    closes = after == len(text) or text[after] == "\n"
    if opens and closes:
        return start, after, GAP
    if opens:
        return start, after, ""
    if closes:
        return before, after, ""
    return (before, end, "") if after > end else (start, end, "")
