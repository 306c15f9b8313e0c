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
        self._first_line = project.first_line if isinstance(project, BodyLines) and not cuts else 0
        self._starts: list[int] = []
        self._ends: dict[int, int] = {}

    def span(self, line: int, column: int = 0, length: int = 0) -> Span:
        """The place of *length* characters (0: to the end of the line) at *line*, *column*, both from 0."""
        line = min(line, len(self.lines) - 1)
        end = self._end(line)
        if column >= end:
            column = end - 1
        if column < 0:
            column = 0
        room = end - column
        if not 0 < length <= room:
            length = max(1, room)
        if self._first_line:
            return Span(self._first_line + line, column + 1, length)
        return Span(*self._project(self.original(line, column)), length)

    def _end(self, line: int) -> int:
        end = self._ends.get(line)
        if end is None:
            end = self._ends[line] = len(self.lines[line].rstrip())
        return end

    def original(self, line: int, column: int) -> int:
        """The offset, in the text before comments were removed, of a place in the clean text."""
        if not self._starts:
            self._starts = [0, *accumulate(len(text) + 1 for text in self.lines)][:-1]
        offset = self._starts[line] + column
        at = bisect_right(self._cuts, (offset, len(self._starts) << 32)) - 1
        return offset + (self._cuts[at][1] if at >= 0 else 0)

    def whole_line(self, line: int) -> Span:
        """The place of a line without its indentation."""
        line = min(line, len(self.lines) - 1)
        return self.span(line, len(self.lines[line]) - len(self.lines[line].lstrip()))

    def in_lines(self, first: int, content: str) -> Origin:
        """The origin of *content*, which is made of the ends of the lines from *first* on."""
        return _Ends(self.lines, first, content)

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


class _Ends:
    """Inline text made of the ends of lines: where each of its lines begins in theirs, found when first asked."""

    __slots__ = ("_content", "_first", "_lines", "_shifts", "_starts")

    def __init__(self, lines: Sequence[str], first: int, content: str) -> None:
        self._lines = lines
        self._first = first
        self._content = content
        self._starts: list[int] = []
        self._shifts: dict[int, int] = {}

    def __call__(self, position: int) -> tuple[int, int]:
        if not self._starts:
            self._starts = _line_starts(self._content)
            while self._first < len(self._lines) - 1 and not self._lines[self._first].strip():
                self._first += 1
        row = bisect_right(self._starts, position) - 1
        line = min(self._first + row, len(self._lines) - 1)
        shift = self._shifts.get(row)
        if shift is None:
            shift = self._shifts[row] = self._shift(row, self._lines[line])
        return line, max(0, position - self._starts[row] + shift)

    def _shift(self, row: int, line: str) -> int:
        begin = self._starts[row]
        end = self._starts[row + 1] - 1 if row + 1 < len(self._starts) else len(self._content)
        part = self._content[begin:end]
        return line.rfind(part.strip()) - (len(part) - len(part.lstrip()))


def _line_starts(text: str) -> list[int]:
    if "\n" not in text:
        return [0]
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))][:-1]


class BodyLines:
    """Of a text that is the file itself from *first_line* on."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._starts: list[int] = []
        self.first_line = first_line

    def __call__(self, offset: int) -> tuple[int, int]:
        """The line and column of *offset*."""
        self._starts = self._starts or _line_starts(self._text)
        row = bisect_right(self._starts, offset) - 1
        return self.first_line + row, offset - self._starts[row] + 1


def value_lines(text: str, source: SourceText, at: Span) -> Project:
    """Of a front-matter value that begins at *at*: followed through quotes and folded lines, or *at* itself."""
    trace: list[int] = []
    starts: list[int] = []

    def project(offset: int) -> tuple[int, int]:
        if not starts:
            starts.extend(_line_starts(source.text))
            trace.extend(_trace(text, source.text, starts[min(at.line, len(starts)) - 1] + at.column - 1))
        if offset >= len(trace):
            return at.line, at.column
        row = bisect_right(starts, trace[offset])
        return row, trace[offset] - starts[row - 1] + 1

    return project


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
