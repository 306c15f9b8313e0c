"""Slips in YAML that show in the lines around the place where the parser gave up: it says of each the same few words.

A quote or an apostrophe that ends a text too early, a key that stands a blank too far left or right, a straight quote
that a curly one was to close; a key without a blank behind its colon, or before it one that is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.read.yaml_words import QUOTE

_EXPECTED = ("did not find expected key", "did not find expected '-'", "did not find expected ','")
_UNCLOSED = (QUOTE, "found unexpected end of stream", "found unexpected document indicator")
_EARLY = re.compile(r"(?:^|[:\-\[{,])\s*(?P<quote>['\"])(?P<text>(?:(?!(?P=quote)).)*)(?P=quote)$")
_HALF_CURLY = re.compile(r"\"[^\"]*[“”„]\s*[,\]}]*\s*$")
_KEY = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[\w-]+):(?: |$)")
_STRANGE = "\xa0\u2000-\u200b\u202f\u205f\u3000"  # signs that look like a space, or like nothing, and are none
_INDENT = re.compile(rf" *[{_STRANGE}][ {_STRANGE}]*(?=[\w-])")
_NO_BLANK = re.compile(rf"(?P<key> *(?:- +)*[\w-]+)(?P<colon>：|:[{_STRANGE}]*)(?=(?P<value>[^\s/].*)|$)")
_FAR = 3  # lines above the one where the parser gave up
LONGEST = 60  # characters of a text that a hint repeats


class Slip(NamedTuple):
    """Message and hint, the column (from 0) where the slip is, and how many lines above."""

    message: str
    hint: str
    column: int
    above: int = 0


def slip(problem: str, lines: Sequence[str], number: int, column: int) -> Slip | None:
    """What was probably meant in line *number* of *lines*, before whose *column* (both from 0) *problem* was met."""
    line = lines[number] if number < len(lines) else ""
    if problem in _UNCLOSED and _HALF_CURLY.match(line, column):
        return Slip("the quote that opens here is straight, and the one that closes it is curly",
                    'type a straight quote, ", at the end too', column)  # fmt: skip
    if "mapping values are not allowed" in problem:
        indent = _indent(line, column)
        begun = lines[: number + 1] if indent >= 0 else [line]  # a later colon is this line's own
        return _without_blank(begun) or _misplaced_key(lines[:number], line, indent)
    if "could not find expected ':'" in problem:
        return _without_blank([line])
    if not problem.startswith(_EXPECTED):
        return None
    return _ended_early(line, column) or _indented(line) or _misplaced_key(lines[:number], line, column)


def _indent(line: str, column: int) -> int:
    """Where the key begins whose colon stands at *column*; -1 when what stands there is no key."""
    found = _KEY.match(line)
    return found.end("before") if found and found.end("key") == column else -1


def _without_blank(lines: Sequence[str]) -> Slip | None:
    """The nearest line above in which a key is none, as the blanks around it are missing or are other signs."""
    for above, line in enumerate(reversed(lines[-1 - _FAR :])):
        if strange := _indented(line, above):
            return strange
        if (found := _NO_BLANK.match(line)) and not line[found.end() - 1 :].startswith(" "):
            return _colon(found, above)
    return None


def _indented(line: str, above: int = 0) -> Slip | None:
    """A *line* that signs stand before which are no spaces."""
    if (found := _INDENT.match(line)) is None:
        return None
    message = "the signs before this line look like spaces and are none"
    return Slip(message, f"delete them, and type {_blanks(found.end())}", 0, above)


def _colon(found: re.Match[str], above: int) -> Slip | None:
    key, colon, value = found["key"].strip(" -"), found["colon"], (found["value"] or "").strip()
    if colon == ":" and not value:
        return None
    example = f": {key}: {value}" if value and len(value) <= LONGEST else ""
    if colon == "：":
        return Slip(f"the colon behind '{key}' is a wide one, which is none here",
                    f"type : and a space{example}", found.start("colon"), above)  # fmt: skip
    at = found.start("colon") + 1
    if len(colon) > 1:
        message = f"behind the colon of '{key}' stands a sign that looks like a space and is none"
        return Slip(message, f"delete it, and type a space{example}", at, above)
    return Slip(f"behind the colon of '{key}' a space is missing", f"type it{example}", at, above)


def _ended_early(line: str, column: int) -> Slip | None:
    """A text in quotes that goes on behind a quote inside it."""
    found = _EARLY.search(line[:column])
    rest = line[column:]
    if found is None or not rest or rest[0] in ",]}#":
        return None
    quote = found["quote"]
    end = re.search(rf"{quote}\s*(?:[,\]}}]|$)", rest)
    whole = line[found.start("text") : column + end.start() if end else len(line)].rstrip()
    at = found.end("text")
    if quote == "'":
        example = f': "{whole}"' if '"' not in whole and len(whole) <= LONGEST else ""
        return Slip("the apostrophe ends this text, which stands between single quotes",
                    f"use double quotes because of the apostrophe{example}", at)  # fmt: skip
    example = f": '{whole}'" if "'" not in whole and len(whole) <= LONGEST else ', or type \\" for each inside'
    return Slip(
        "the quote ends this text before its end", f"use single quotes around a text with quotes in it{example}", at
    )


class _Above(NamedTuple):
    key: str
    column: int


def _misplaced_key(before: Sequence[str], line: str, column: int) -> Slip | None:
    """A key that stands below none of the keys it could belong to."""
    found = _KEY.match(line)
    if found is None or "-" in found["before"] or found.end("before") != column:
        return None
    above = list(_open_keys(before))
    if not above or any(known.column == column for known in above):
        return None
    nearest = min(above, key=lambda known: abs(known.column - column))
    likely = [above[0]] if nearest == above[0] else [above[0], nearest]
    places = [f"{_blanks(known.column)} before it, as before '{known.key[:60]}'" for known in likely]
    return Slip(f"'{found['key'][:60]}' begins in another column than the keys around it",
                f"put {', or '.join(places)}", column)  # fmt: skip


def _blanks(count: int) -> str:
    return "no blank" if not count else f"{count} blank{'s' if count > 1 else ''}"


def _open_keys(before: Sequence[str]) -> Iterator[_Above]:
    """The keys above that the next line could go on with, the last first: each further left than the one before."""
    left = 1_000_000
    for line in reversed(before):
        found = _KEY.match(line)
        if found is not None and found.end("before") < left:
            left = found.end("before")
            yield _Above(found["key"], left)
        if not left:
            return
