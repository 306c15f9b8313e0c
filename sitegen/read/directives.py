"""Fenced containers, `::: {.note}` … `:::`, as in Pandoc: an opening line has attributes or a word, a closing one
has nothing, and they pair like brackets whatever the number of colons.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

_OPEN = re.compile(r":{3,}[ \t]*(?P<info>\{.*\}|[\w.-]+)[ \t]*:*[ \t]*\Z", re.DOTALL)
_CLOSE = re.compile(r":{3,}[ \t]*\Z")
_CODE = re.compile(r"(`{3,}|~{3,})")


def directive(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A container, up to its closing line; closed by the end of what it stands in, it is marked unclosed."""
    if not state.src.startswith(":::", state.bMarks[start] + state.tShift[start]) or state.is_code_block(start):
        return False
    text = _line(state, start)
    opened = _OPEN.match(text)
    closes = _CLOSE.match(text)
    if not opened and not closes:
        return False
    if silent:
        return True
    if closes:
        state.push("stray_close", "", 0).map = [start, start + 1]
        state.line = start + 1
        return True
    last, closed = _closing_line(state, start, end)
    token = state.push("directive_open", "div", 1)
    token.map = [start, last]
    token.info = opened["info"] if opened else ""
    token.meta = {"closed": closed}
    _inside(state, start + 1, last)
    state.push("directive_close", "div", -1)
    state.line = last + closed
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _closing_line(state: StateBlock, start: int, end: int) -> tuple[int, bool]:
    depth = 1
    fence = ""
    for line in range(start + 1, end):
        text = _line(state, line)
        if text and state.sCount[line] < state.blkIndent:
            return line, False
        if code := _CODE.match(text):
            fence = _fence(fence, code[1], text)
        elif not fence and text.startswith(":::"):
            depth += 1 if _OPEN.match(text) else -1 if _CLOSE.match(text) else 0
            if depth == 0:
                return line, True
    return end, False


def _fence(fence: str, mark: str, text: str) -> str:
    if not fence:
        return "" if mark[0] == "`" and "`" in text[len(mark) :] else mark
    return "" if mark.startswith(fence) and not text[len(mark) :].strip() else fence


def _inside(state: StateBlock, start: int, end: int) -> None:
    parent, limit = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", end
    state.md.block.tokenize(state, start, end)
    state.parentType, state.lineMax = parent, limit
