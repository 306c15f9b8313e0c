"""Pipe tables: a heading row, a row of dashes that gives the alignment, rows down to the first other line.

The library's rule walks through every character and makes three tokens a cell; this one makes one, which takes a third
of the time. https://github.github.com/gfm/#tables-extension-
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock

MOST_ADDED = 0x10000  # cells that short rows may lack in all, or a short text could make a huge page
_DASHES = re.compile(r"[|:][-|: \t]+|-[-|:][-|: \t]*")
_COLUMN = re.compile(r"(:?)-+(:?)")
_BAR = re.compile(r"(?<!\\)\|")
_ALIGN = {("", ""): "", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table whose heading is in line *start*."""
    if start + 1 >= end or not state.src.startswith(("|", ":", "-"), _first(state, start + 1)):
        return False
    align = _alignment(state, start + 1)
    if not align or state.is_code_block(start):
        return False
    text = mdTrim(_line(state, start))
    heading = _cells(text)
    if len(heading) != len(align) or "|" not in text:
        return False
    if silent:
        return True
    parent, state.parentType = state.parentType, "table"
    opening = state.push("table_open", "table", 1)
    _row(state, start, heading, align)
    rows = list(_rows(state, start + 2, end, len(align)))
    for line, cells in enumerate(rows, start + 2):
        _row(state, line, cells)
    state.push("table_close", "table", -1)
    state.parentType, state.line = parent, start + 2 + len(rows)
    opening.map = [start, state.line]
    return True


def _first(state: StateBlock, line: int) -> int:
    return state.bMarks[line] + state.tShift[line]


def _line(state: StateBlock, line: int) -> str:
    return state.src[_first(state, line) : state.eMarks[line]]


def _alignment(state: StateBlock, line: int) -> list[str]:
    """What the dashes of *line* say of each column; nothing when they are none."""
    if state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return []
    text = _line(state, line)
    if not _DASHES.fullmatch(text):
        return []
    columns = [mdTrim(column) for column in text.split("|")]
    columns = columns[not columns[0] : len(columns) - (not columns[-1])]
    found = [_COLUMN.fullmatch(column) for column in columns]
    return [_ALIGN[column[1], column[2]] for column in found if column] if all(found) else []


def _cells(text: str) -> list[str]:
    r"""The cells of a row without blanks around it; `\|` is a bar inside a cell."""
    cells = [cell.replace("\\|", "|") for cell in _BAR.split(text)] if "\\" in text else text.split("|")
    return cells[cells[0] == "" : len(cells) - (cells[-1] == "")]


def _rows(state: StateBlock, start: int, end: int, width: int) -> Iterator[list[str]]:
    """The rows from line *start* on, one a line, each *width* cells wide."""
    ends = state.md.block.ruler.getRules("blockquote")
    added = 0
    for line in range(start, end):
        if state.sCount[line] < state.blkIndent or any(rule(state, line, end, True) for rule in ends):
            return
        text = mdTrim(_line(state, line))
        if not text or state.is_code_block(line):
            return
        cells = _cells(text)
        added += width - len(cells)
        if added > MOST_ADDED:
            return
        yield (cells + [""] * (width - len(cells)))[:width]


def _row(state: StateBlock, line: int, cells: list[str], align: list[str] | None = None) -> None:
    """The tokens of a row; *align* makes it the heading."""
    state.push("tr_open", "tr", 1)
    for number, cell in enumerate(cells):
        if align is not None:
            state.push("th_open", "th", 1).attrs = {"style": f"text-align:{align[number]}"} if align[number] else {}
        token = state.push("inline", "", 0)
        token.map = [line, line + 1]
        token.content = mdTrim(cell)
        if align is not None:
            state.push("th_close", "th", -1)
    state.push("tr_close", "tr", -1)
