"""Emphasis: `*words*` and `**words**` are read at once; other runs of `*` and `_` are found, for markdown-it to pair.

The library makes two passes over all runs of a paragraph and asks Unicode about both neighbours of each, which took a
seventh of its time. https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

Kind = Literal["blank", "mark", "letter"]
_WORDS = re.compile(r"[^\n\\`*_\[\]<&$~^@!]+")  # nothing in them begins anything
_NAMES = {1: "em", 2: "strong"}


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
    start, mark = state.pos, state.src[state.pos]
    end, opens, closes = _run(state, start)
    if opens and not closes and _at_once(state, end):
        return True
    for _ in range(start, end):
        state.push("text", "", 0).content = mark
        state.delimiters.append(Delimiter(ord(mark), end - start, len(state.tokens) - 1, -1, opens, closes))
    state.pos = end
    return True


def _run(state: StateInline, start: int) -> tuple[int, bool, bool]:
    """Where the run of marks from *start* on ends, whether it can open emphasis, and whether it can close it."""
    end, limit, source = start + 1, state.posMax, state.src
    while end < limit and source[end] == source[start]:
        end += 1
    before: Kind = kind(source[start - 1]) if start else "blank"
    after: Kind = kind(source[end]) if end < limit else "blank"
    opens = after != "blank" and (after == "letter" or before != "letter")
    closes = before != "blank" and (before == "letter" or after != "letter")
    if source[start] == "_":  # not inside a word
        return end, opens and (not closes or before == "mark"), closes and (not opens or after == "mark")
    return end, opens, closes


def _at_once(state: StateInline, inner: int) -> bool:
    """The whole of `*words*`, whose words begin at *inner*: its runs are partners whatever stands around them, because
    the first one can only open, and nothing comes between it and a second one of its length.
    """
    marks = state.src[state.pos : inner]
    words = _WORDS.match(state.src, inner, state.posMax)
    if words is None or not state.src.startswith(marks, words.end(), state.posMax) or len(marks) not in _NAMES:
        return False
    end, _, closes = _run(state, words.end())
    if not closes or end - words.end() != len(marks):
        return False
    name = _NAMES[len(marks)]
    state.push(f"{name}_open", name, 1)
    state.append_pending(words[0])
    state.push(f"{name}_close", name, -1)
    state.pos = end
    return True
