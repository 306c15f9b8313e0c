"""Files of tagged lines, as RIS and MEDLINE are: a short name, a hyphen, a value that may go on in the lines below."""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.cite.unreadable import clean
from sitegen.model.diagnostic import Span

LONGEST_VALUE = 100_000  # letters; no abstract is as long


class Field(NamedTuple):
    """One tag with its value: lines joined by blanks, and apart in `lines`; `span` is where the value stands."""

    tag: str
    value: str
    span: Span
    lines: tuple[str, ...]


class Lines:
    """The fields of one record under way."""

    def __init__(self) -> None:
        self.fields: list[tuple[str, list[str], Span]] = []

    def begin(self, tag: str, value: str, number: int, column: int) -> None:
        """A field begins at line *number*, its value at *column*."""
        value = value.rstrip()
        self.fields.append((tag, [clean(value)], Span(number, column, max(1, len(value)))))

    def go_on(self, text: str) -> None:
        """The value of the last field goes on."""
        self.fields[-1][1].append(clean(text.strip()))

    @property
    def last(self) -> str:
        """The tag of the field under way."""
        return self.fields[-1][0]

    @property
    def last_value(self) -> str:
        """What the field under way says so far."""
        return self.fields[-1][1][0]

    def done(self) -> list[Field]:
        """The fields, in the order of the file."""
        return [Field(tag, _joined(lines), span, tuple(lines)) for tag, lines, span in self.fields]


def _joined(lines: list[str]) -> str:
    return " ".join(" ".join(lines)[:LONGEST_VALUE].split())


def tag_pattern(tag: str) -> re.Pattern[str]:
    """A line that begins with a tag of the form *tag*: (tag), hyphen, (value)."""
    return re.compile(rf"\ufeff?({tag})[ \t]{{0,3}}-(?:[ \t](.*)|)$")
