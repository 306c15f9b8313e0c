"""Small block rules: the mark of a comment, the lines under a table, and the limit of nesting."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from sitegen.read.comments import GAP

MAX_NESTING = 40


def gap(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line that held comments only: ends what stands before it and is nothing itself."""
    at = state.bMarks[start] + state.tShift[start]
    if state.src[at : at + 1] != GAP:
        return False
    if not silent:
        state.line = start + 1
    return True


def caption(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`: Caption. {#tbl-labs}` after a table, after a blank line or none; further such lines are its notes."""
    if not _begins_with_colon(state, start):
        return False
    if silent:
        return state.parentType == "table"
    before = state.tokens[-1].type if state.tokens else ""
    if before not in {"table_close", "caption", "table_note"} or state.is_code_block(start):
        return False
    line = start + 1
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        if _begins_with_colon(state, line):
            break
        line += 1
    token = state.push("caption" if before == "table_close" else "table_note", "", 0)
    token.map = [start, line]
    token.content = state.getLines(start, line, state.blkIndent, False).strip()[1:].strip()
    state.line = line
    return True


def _begins_with_colon(state: StateBlock, line: int) -> bool:
    at = state.bMarks[line] + state.tShift[line]
    return state.src[at : at + 1] == ":" and state.src[at + 1 : at + 2] in {" ", "\t"}


def depth(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Never matches; notes the first line that is nested too deeply to be read."""
    if state.level >= MAX_NESTING - 2 and not silent:
        state.env.setdefault("too_deep", start)
    return False
