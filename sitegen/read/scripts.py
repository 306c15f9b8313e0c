"""Subscript `H~2~O` and superscript `10^9^/L`: no unescaped blank inside; `~~` and `^^` are plain text."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

_BRACKETED = re.compile(r"\^(\[[^\[\]]*\])\^")  # a citation, blanks allowed
_BODY = {mark: re.compile(rf"{mark}((?:\\.|[^\s\\{mark}])+){mark}(?!{mark})") for mark in ("~", r"\^")}
_TYPES = {"~": "sub", "^": "sup"}
_RUN = re.compile(r"~{2,}|\^{2,}")


def script(state: StateInline, silent: bool) -> bool:
    """A sub- or superscript, or a run of its marks, which is text."""
    start, mark = state.pos, state.src[state.pos]
    if run := _RUN.match(state.src, start, state.posMax):
        if not silent:
            state.append_pending(run[0])
        state.pos = run.end()
        return True
    found = _BRACKETED.match(state.src, start, state.posMax)
    found = found or _BODY["~" if mark == "~" else r"\^"].match(state.src, start, state.posMax)
    if not found:
        return False
    if not silent:
        limit = state.posMax
        state.push(_TYPES[mark] + "_open", _TYPES[mark], 1)
        state.pos, state.posMax = found.span(1)
        state.md.inline.tokenize(state)
        state.push(_TYPES[mark] + "_close", _TYPES[mark], -1)
        state.posMax = limit
    state.pos = found.end()
    return True
