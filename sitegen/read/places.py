"""Where a stretch of parsed Markdown stands in the source file.

The parser gives lines and, inside a paragraph, offsets; between them and the file lie removed comments, stripped
markers (`> `, `- `) and, for a front-matter value, YAML's quoting and folding. All arithmetic is done on demand:
most text is never pointed at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from sitegen.model.diagnostic import SourceText, Span

Origin = Callable[[int], tuple[int, int]]  # a position in a piece of inline text -> (line, column), both from 0
Cut = tuple[int, int]  # from this offset of the clean text on, the original is so many characters ahead
Project = Callable[[int], tuple[int, int]]  # offset in the original text -> (line, column) of the file, from 1


class Places:
    """Turns lines and columns of the clean text (comments removed) into spans of the file."""

    def __init__(self, clean: str, cuts: Sequence[Cut], project: Project) -> None:
        self.lines = clean.split("\n")
        self._cuts = cuts
        self._project = project
        self._starts: list[int] = []

    def span(self, line: int, column: int = 0, length: int = 0) -> Span:
        """The place of *length* characters (0: to the end of the line) at *line*, *column*, both from 0."""
        line = min(line, len(self.lines) - 1)
        room = len(self.lines[line].rstrip()) - column
        row, first = self._project(self.original(line, column))
        return Span(row, first, max(1, min(length or room, room)))

    def original(self, line: int, column: int) -> int:
        """The offset, in the text before comments were removed, of a place in the clean text."""
        if not self._starts:
            self._starts = [0, *accumulate(len(text) + 1 for text in self.lines)]
        offset = self._starts[line] + column
        at = bisect_right(self._cuts, (offset, len(self._starts) << 32)) - 1
        return offset + (self._cuts[at][1] if at >= 0 else 0)

    def whole_line(self, line: int) -> Span:
        """The place of a line without its indentation."""
        line = min(line, len(self.lines) - 1)
        return self.span(line, len(self.lines[line]) - len(self.lines[line].lstrip()))

    def in_lines(self, first: int, content: str) -> Origin:
        """The origin of *content*, which is made of the ends of the lines from *first* on."""
        return lambda position: self._in_lines(first, content, position)

    def _in_lines(self, first: int, content: str, position: int) -> tuple[int, int]:
        row = content.count("\n", 0, position)
        begin = content.rfind("\n", 0, position) + 1
        end = content.find("\n", begin)
        part = content[begin : end if end >= 0 else len(content)]
        line = min(first + row, len(self.lines) - 1)
        column = self.lines[line].rfind(part.strip())
        lead = len(part) - len(part.lstrip())
        return line, max(0, column + position - begin - lead)

    def in_cell(self, line: int, cells: Sequence[str], index: int) -> Origin:
        """The origin of cell *index* of the table row in *line*."""
        return lambda position: self._in_cell(line, cells, index, position)

    def _in_cell(self, line: int, cells: Sequence[str], index: int, position: int) -> tuple[int, int]:
        text, found, cursor = self.lines[line], 0, 0
        for cell in cells[: index + 1]:
            written = cell.replace("|", "\\|")
            found = max(text.find(written, cursor), 0)
            cursor = found + len(written)
        return line, found + position + cells[index].count("|", 0, position)


def body_lines(text: str, first_line: int) -> Project:
    """Of a text that is the file itself from *first_line* on."""
    starts: list[int] = []

    def project(offset: int) -> tuple[int, int]:
        if not starts:
            starts.extend([0, *accumulate(len(line) + 1 for line in text.split("\n"))])
        row = bisect_right(starts, offset) - 1
        return first_line + row, offset - starts[row] + 1

    return project


def value_lines(text: str, source: SourceText, at: Span) -> Project:
    """Of a front-matter value that begins at *at*: followed through quotes and folded lines, or *at* itself."""
    trace: list[int] | None = None

    def project(offset: int) -> tuple[int, int]:
        nonlocal trace
        if trace is None:
            trace = _trace(text, source.text, _offset(source.text, at))
        if offset >= len(trace):
            return at.line, at.column
        place = trace[offset]
        return source.text.count("\n", 0, place) + 1, place - source.text.rfind("\n", 0, place)

    return project


def _offset(text: str, at: Span) -> int:
    start = 0
    for _ in range(at.line - 1):
        start = text.find("\n", start) + 1
    return start + at.column - 1


def _trace(value: str, source: str, start: int) -> list[int]:
    """For each character of *value* its offset in *source*; shorter than *value* where the two cannot be matched."""
    at = _skip_opening(source, start)
    found: list[int] = []
    for char in value:
        if char.isspace() or char == "\0":
            found.append(min(at, len(source) - 1))
            while at < len(source) and source[at].isspace():
                at += 1
            continue
        while at < len(source) and source[at] != char and source[at].isspace():
            at += 1
        if source[at : at + 1] == "\\" != char or source[at : at + 2] == "''":
            at += 1
        if source[at : at + 1] != char:
            return found
        found.append(at)
        at += 1
    return found


def _skip_opening(source: str, start: int) -> int:
    first = source[start : start + 1]
    if first in {'"', "'"}:
        return start + 1
    if first in {"|", ">"}:
        start = source.find("\n", start) + 1
        while source[start : start + 1].isspace():
            start += 1
    return start
