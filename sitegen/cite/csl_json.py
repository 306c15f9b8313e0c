"""CSL-JSON in and out. https://github.com/citation-style-language/schema (csl-data.json)

Reading places every mistake at its line; a record that cannot be used costs no other. Writing gives the same bytes for
the same records, whatever order their variables came in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

import msgspec

from sitegen.cite.bibtex_syntax import Positions
from sitegen.cite.csl_item import BadRecord, Json, item, reference
from sitegen.cite.records import Gathering, Records
from sitegen.model.diagnostic import SourceText
from sitegen.model.reference import Reference

_DECODER = json.JSONDecoder()
_BLANK = re.compile(r"[ \t\n\r]*")
_LIST = re.compile(r'\s*\{\s*(?:"[^"{}\[\]]*"\s*:\s*"[^"]*"\s*,\s*)*"(?:items|references)"\s*:\s*\[')
_NEXT_RECORD = re.compile(r'\{(?=\s*"(?:id|type|citation-key|DOI|title)"\s*:)')
_HINT = "export the references again as CSL-JSON, or mend the place"


def read(source: SourceText) -> Records:
    """Every record of a CSL-JSON file: a list of records, a record, or an object whose `items` are records."""
    found = Gathering(source, "csl-json")
    if not source.text.strip():
        return found.records()
    positions = Positions(source.text)
    for value, start, end in _records(source.text, positions, found):
        _keep(value, start, end, source.text, positions, found)
    return found.records()


def write(references: Iterable[Reference]) -> bytes:
    """The records as a CSL-JSON file."""
    found = [item(record) for record in references]
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def _records(text: str, positions: Positions, found: Gathering) -> Iterator[tuple[Json, int, int]]:
    """Each value of the list, with where it begins and ends."""
    at = _skip(text, 0)
    if text[at] == "{" and (opened := _LIST.match(text)):
        at = opened.end() - 1
    if text[at] == "{":
        yield from _values(text, at, positions, found, alone=True)
    elif text[at] == "[":
        yield from _values(text, at + 1, positions, found, alone=False)
    else:
        found.error(positions.span(at), "this file does not hold a list of references", "it begins with '['")


def _values(
    text: str, at: int, positions: Positions, found: Gathering, *, alone: bool
) -> Iterator[tuple[Json, int, int]]:
    while (at := _skip(text, at)) < len(text) and text[at] != "]":
        start = at
        try:
            value, at = _one(text, at)
        except _NotJson as problem:
            found.error(positions.span(problem.offset), problem.message, _HINT)
            again = _NEXT_RECORD.search(text, max(problem.offset, start + 1))
            if again is None or alone or found.untold:
                return
            at = again.start()
            continue
        yield value, start, at
        at = _skip(text, at)
        if alone:
            return
        if at < len(text) and text[at] == ",":
            at += 1
        elif at < len(text) and text[at] != "]":
            found.warn(positions.span(at), "a comma is missing between two records", "add ','")
    if at >= len(text):
        found.error(positions.span(len(text.rstrip())), "the list of references is not closed", "end it with ']'")


class _NotJson(Exception):
    """What is wrong with the JSON, and where."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset, self.message = offset, message


def _one(text: str, at: int) -> tuple[Json, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as problem:
        raise _NotJson(problem.pos, _in_words(problem.msg)) from None
    except RecursionError:
        raise _NotJson(at, "this is nested too deeply for a reference") from None
    except ValueError:  # a number of more than 4,300 digits
        raise _NotJson(at, "this record holds a number that is too long") from None


_WORDS = (
    ("Expecting ',' delimiter", "a comma is missing here, or a quote before it"),
    ("Expecting ':' delimiter", "a colon is missing here"),
    ("Expecting property name", "a name in quotes is missing here; the comma before it may be one too many"),
    ("Illegal trailing comma", "the last comma is one too many"),
    ("Expecting value", "a value is missing here"),
    ("Unterminated string", "a quote that was opened is not closed"),
    ("Invalid control character", "a line ends, or a tab stands, between quotes"),
    ("Invalid \\", "a backslash between quotes must be written twice"),
)


def _in_words(message: str) -> str:
    return next((words for start, words in _WORDS if message.startswith(start)), "this cannot be read as JSON")


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _keep(value: Json, start: int, end: int, text: str, positions: Positions, found: Gathering) -> None:
    """Add the record, or say at its line why it cannot be used."""

    def place(field: str) -> int:
        at = text.find(f'"{field}"', start, end) if field else -1
        return start if at < 0 else at

    try:
        record, warnings = reference(value)
    except BadRecord as problem:
        found.error(positions.span(place(problem.field), len(problem.field) + 2), problem.message, problem.hint)
        return
    for warning in warnings:
        found.warn(positions.span(place(warning.field), len(warning.field) + 2), warning.message, warning.hint)
    at = text.find(json.dumps(record.key, ensure_ascii=False), start, end)
    found.add(record, positions.span(start if at < 0 else at + 1, len(record.key) if at >= 0 else 1))
