"""Runs of `*` and `_`: which can open emphasis and which can close it is markdown-it's to pair; this finds the runs.

The library asks Unicode about both neighbours of every run, which took a seventh of the time of a paragraph; the few
characters that stand beside marks are asked about once. https://spec.commonmark.org/0.31.2/#delimiter-run
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

Kind = Literal["blank", "mark", "letter"]


@lru_cache(1024)
def kind(character: str) -> Kind:
    """What *character* is to emphasis beside it."""
    if isWhiteSpace(ord(character)):
        return "blank"
    return "mark" if isMdAsciiPunct(ord(character)) or isPunctChar(character) else "letter"


def emphasis(state: StateInline, silent: bool) -> bool:
    """A run of marks, each a token of its own that stays text unless it finds its partner."""
    if silent:
        return False
    start, end, limit, source = state.pos, state.pos + 1, state.posMax, state.src
    mark = source[start]
    while end < limit and source[end] == mark:
        end += 1
    before: Kind = kind(source[start - 1]) if start else "blank"
    after: Kind = kind(source[end]) if end < limit else "blank"
    opens = after != "blank" and (after == "letter" or before != "letter")
    closes = before != "blank" and (before == "letter" or after != "letter")
    if mark == "_":  # not inside a word
        opens, closes = opens and (not closes or before == "mark"), closes and (not opens or after == "mark")
    for _ in range(start, end):
        state.push("text", "", 0).content = mark
        state.delimiters.append(Delimiter(ord(mark), end - start, len(state.tokens) - 1, -1, opens, closes))
    state.pos = end
    return True
