"""Where formulas stand in the text: `$…$` in a line, `$$…$$ {#eq-dose}` as a block. `$5 and $6` is money."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_INLINE = re.compile(r"\$(?![\s$])((?:[^$\\]|\\.)+?)(?<!\s)\$(?!\d)", re.DOTALL)
_DOUBLE = re.compile(r"\$\$(?!\$)((?:[^$\\]|\\.)+?)\$\$", re.DOTALL)
_MONEY = re.compile(r"[A-Za-z0-9]")
_END = re.compile(r"(?<!\\)\$\$[ \t]*(\{[^{}]*\})?[ \t]*\Z")


def formula(state: StateInline, silent: bool) -> bool:
    """`$…$`: no blank inside the marks, no letter or digit before, no digit after."""
    start = state.pos
    if start and _MONEY.match(state.src[start - 1]):
        return False
    found = _DOUBLE.match(state.src, start, state.posMax) or _INLINE.match(state.src, start, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push("math", "math", 0)
        token.content = found[1]
        token.meta = {"at": found.start(1)}
    state.pos = found.end()
    return True


def formula_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`$$` at the beginning of a line, up to a line that ends with `$$`."""
    first = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("$$", first) or state.is_code_block(start):
        return False
    text = state.src[first + 2 : state.eMarks[start]]
    closed = _END.search(text)
    if closed is None and "$$" in text:
        return False  # a formula inside a line of text
    if silent:
        return True
    line = start + 1
    while closed is None and line < end and state.sCount[line] >= state.blkIndent:
        text += "\n" + state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
        closed = _END.search(text, text.rfind("\n"))
        line += 1
    token = state.push("math_block", "math", 0)
    token.map = [start, line]
    token.content = text[: closed.start()] if closed else text
    token.info = closed[1] or "" if closed else ""
    token.meta = {"closed": closed is not None}
    state.line = line
    return True
