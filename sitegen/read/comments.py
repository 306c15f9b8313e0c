"""Removes HTML comments before anything else looks at the text, so that no later rule can publish one.

A comment alone on its lines leaves the mark `GAP`, which ends paragraphs and lists as a comment does in CommonMark;
any other comment leaves nothing. Code is no exception: `&lt;!--` shows the characters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.read.places import Cut

GAP = "\0"
_COMMENT = re.compile(r"<!--(?:-?>|.*?-->)", re.DOTALL)
_OPEN = re.compile(r"<!--(?!-?>)")


class Uncommented(NamedTuple):
    """The clean text, how it lies in the original, and where a comment begins that never ends (-1: nowhere)."""

    text: str
    cuts: list[Cut]
    unclosed: int


def remove_comments(text: str) -> Uncommented:
    """*text* without `<!-- … -->`; everything after a comment that is not closed is left out too."""
    text = text.replace(GAP, "\ufffd").replace("\r", " ")
    if "<!--" not in text:
        return Uncommented(text, [], -1)
    pieces: list[str] = []
    cuts: list[Cut] = []
    clean = kept = 0
    for found in _COMMENT.finditer(text):
        start, end, mark = _extent(text, kept, found.start(), found.end())
        pieces += (text[kept:start], mark)
        clean += start - kept + len(mark)
        cuts.append((clean, end - clean))
        kept = end
    rest = _OPEN.search(text, kept)
    pieces.append(text[kept : rest.start() if rest else len(text)])
    return Uncommented("".join(pieces), cuts, rest.start() if rest else -1)


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
