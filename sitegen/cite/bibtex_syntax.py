"""The syntax of a BibTeX file: entries with their fields as written, each at its place; mistakes do not spread.

An entry ends at the latest where a line begins with another `@type{`, so a brace that is never closed costs its own
entry and no other. `%` before `@` on a line makes a comment. http://tug.org/bibtex and the manual of biber.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from sitegen.cite.latex import closing
from sitegen.cite.records import Gathering
from sitegen.model.diagnostic import Span

MONTH_MACROS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June",
    "jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip

_START = re.compile(r"@[ \t]*([^\W\d_][\w-]*)\s*([{(])")
_KEY = re.compile(r"\s*([^\s,{}()=\"#%\\]+(?:\([^\s,{}()=\"]*\))?)\s*(?=[,})]|\Z)")
_SPACED_KEY = re.compile(r"\s*([^\s,{}()=\"#%\\]+(?:[ \t]+[^\s,{}()=\"#%\\]+){1,9})\s*,")
_NO_COMMA = re.compile(r"\s*([^\s,{}()=\"#%\\]+)\s+[A-Za-z][\w-]*\s*=")
_NAME = re.compile(r"\s*([^\s=,{}()\"#%\\@]+)\s*(=?)")
# The usual field: a name, one value with at most one level of braces inside, a comma or the end of the entry.
_FIELD = re.compile(
    r"\s*+([^\s=,{}()\"#%\\@]++)\s*+=\s*+(?:\{((?:[^{}]++|\{[^{}]*+\})*+)\}|\"([^\"{}]*+)\"|(\d++))\s*+(,|(?=[})]))"
)
_QUOTED = re.compile(r"[{}\"]")
_CURLY = re.compile(r"[“„]([^“”„{}\n]*)[“”]")
_MACRO = re.compile(r"[^\s=,{}()\"#%\\@]+")
_LEFTOVER = re.compile(r"\s*,\s*([\w-]+)\s*=")
_BLANK = re.compile(r"\s*")
LONGEST = 500_000  # characters of a value: macros made of macros could grow without end
GROWTH = 4  # how many times the characters of its file all values made of macros may have …
ROOM = 1_000_000  # … and as many characters more
_SWALLOWED = re.compile(r"\n\s*[\w-]+\s*=\s*[{\"\d]")
_END = {"{": "}", "(": ")"}


@dataclass
class Entry:
    """An entry as written: lower-case type and field names, raw values, offsets in the file."""

    type: str
    key: str
    offset: int
    fields: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)


class _Broken(Exception):
    """An entry that cannot be understood: where, why, and what to type."""

    def __init__(self, offset: int, message: str, hint: str, length: int = 1) -> None:
        super().__init__(message)
        self.offset, self.message, self.hint, self.length = offset, message, hint, length


class Positions:
    """Offsets of a text as lines and columns."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *accumulate([len(line) + 1 for line in text.split("\n")])][:-1]

    def span(self, offset: int, length: int = 1) -> Span:
        """The place of *offset*, counting from 1."""
        line = bisect_right(self.starts, offset)
        return Span(line, offset - self.starts[line - 1] + 1, max(1, length))


def parse(text: str, positions: Positions, found: Gathering) -> list[Entry]:
    """Every entry of a file that can be understood, in order; mistakes are given to *found*."""
    return _Parser(text, positions, found).parse()


class _Parser:
    """One pass over a file."""

    def __init__(self, text: str, positions: Positions, found: Gathering) -> None:
        self.text = text
        self.positions = positions
        self.found = found
        self.macros = dict(MONTH_MACROS)
        self.boundaries = list(_boundaries(text))
        self.entries: list[Entry] = []
        self.open_comment = False
        self.room = ROOM + GROWTH * len(text)

    def parse(self) -> list[Entry]:
        at = 0
        while match := _START.search(self.text, at):
            if self.commented_out(match.start()):
                at = match.end()
                continue
            end = self.next_boundary(match.end())
            try:
                at = self.item(match, end)
            except _Broken as broken:
                self.found.error(self.positions.span(broken.offset, broken.length), broken.message, broken.hint)
                at = end
        return self.entries

    def commented_out(self, offset: int) -> bool:
        line = self.text.rfind("\n", 0, offset) + 1
        return self.text[line:offset].lstrip()[:1] == "%"

    def next_boundary(self, offset: int) -> int:
        at = bisect_right(self.boundaries, offset)
        return self.boundaries[at] if at < len(self.boundaries) else len(self.text)

    def item(self, match: re.Match[str], end: int) -> int:
        """What one `@` introduces; the offset after it."""
        kind = match[1].lower()
        if kind in ("comment", "preamble"):
            return self.comment(match)
        if kind == "string":
            return self.string(match, end)
        return self.entry(match, kind, end)

    def comment(self, match: re.Match[str]) -> int:
        close = -1 if self.open_comment or match[2] != "{" else closing(self.text, match.end() - 1)
        if close < 0:
            self.open_comment = self.open_comment or match[2] == "{"
            return match.end()
        return close + 1

    def string(self, match: re.Match[str], end: int) -> int:
        name = _NAME.match(self.text, match.end(), end)
        if name is None or not name[2]:
            raise _Broken(match.start(), "this @string has no name and value", 'e.g. @string{jgh = "J Gen Hosp"}')
        value, at = self.value(name.end(), end)
        self.macros[name[1].lower()] = value
        return self.close(at, end, match, "@string")

    def close(self, at: int, end: int, match: re.Match[str], what: str) -> int:
        at = self.blank(at, end)
        if self.text[at : min(at + 1, end)] != _END[match[2]]:
            raise _Broken(match.start(), f"{what} is not closed", f"end it with '{_END[match[2]]}'")
        return at + 1

    def blank(self, at: int, end: int) -> int:
        found = _BLANK.match(self.text, at, end)
        return found.end() if found else at

    def keyless(self, match: re.Match[str], kind: str, end: int) -> _Broken:
        if comma := _NO_COMMA.match(self.text, match.end(), end):
            message = f"a comma is missing behind the key '{comma[1]}'"
            return _Broken(comma.start(1), message, f"write: @{kind}{{{comma[1]},", len(comma[1]))
        spaced = _SPACED_KEY.match(self.text, match.end(), end)
        if spaced is None:
            return _Broken(match.start(), f"this @{kind} has no key", f"e.g. @{kind}{{smith2018, title = …}}")
        message = f"the key '{spaced[1]}' has a blank in it, and could not be cited"
        return _Broken(spaced.start(1), message, f"write it as one word: {''.join(spaced[1].split())}", len(spaced[1]))

    def entry(self, match: re.Match[str], kind: str, end: int) -> int:
        key = _KEY.match(self.text, match.end(), end)
        if key is None:
            raise self.keyless(match, kind, end)
        entry = Entry(kind, key[1], key.start(1))
        at = key.end()
        if self.text[at : at + 1] == "," and at < end:
            at += 1
        at = self.fields(entry, at, end, _END[match[2]])
        self.entries.append(entry)
        if leftover := _LEFTOVER.match(self.text, at, end):
            place = self.positions.span(leftover.start(1), len(leftover[1]))
            self.found.error(
                place, f"the entry '{entry.key}' ended before this field", "there is a '}' too many before it"
            )
        return at

    def fields(self, entry: Entry, at: int, end: int, close: str) -> int:
        """All fields; the offset after the entry."""
        text = self.text
        while True:
            while usual := _FIELD.match(text, at, end):
                name, braced, quoted, number, _ = usual.groups()
                value = braced if braced is not None else quoted if quoted is not None else number
                self.keep(entry, name, value, usual.start(1))
                at = usual.end()
            at = self.blank(at, end)
            char = text[at : at + 1] if at < end else ""
            if char == close:
                return at + 1
            if char == ",":
                at += 1
            elif char == "%":
                at = min(end, (text.find("\n", at) + 1) or end)
            elif char == "":
                raise _unclosed(entry, close)
            else:
                at = self.unusual(entry, at, end)

    def unusual(self, entry: Entry, at: int, end: int) -> int:
        """A field that needs more than one look: macros, `#`, deeper braces, a comma forgotten."""
        name = _NAME.match(self.text, at, end)
        if name is None or not name[2]:
            what = name[1] if name else self.text[at]
            raise _Broken(
                at, f"'{what}' in the entry '{entry.key}' is not a field", "fields look like: title = {A case of …},"
            )
        value, after = self.value(name.end(), end)
        self.keep(entry, name[1], value, name.start(1))
        after = self.blank(after, end)
        if after < end and self.text[after] not in ",})%":
            self.found.warn(
                self.positions.span(after), f"a comma is missing after '{name[1]}' in '{entry.key}'", "add ','"
            )
        return after

    def keep(self, entry: Entry, name: str, value: str, offset: int) -> None:
        name = name.lower()
        if name in entry.fields:
            self.found.warn(
                self.positions.span(offset, len(name)),
                f"'{name}' is given twice in the entry '{entry.key}'; the first counts",
                "remove one",
            )
            return
        entry.fields[name] = value
        entry.places[name] = offset

    def value(self, at: int, end: int) -> tuple[str, int]:
        """A value, its pieces joined at `#`, and the offset after it."""
        pieces: list[str] = []
        while True:
            piece, at = self.piece(self.blank(at, end), end)
            pieces.append(piece)
            if sum(map(len, pieces)) > LONGEST:
                raise _Broken(at, "this value is too long", "a value holds at most 500,000 characters")
            at = self.blank(at, end)
            if at >= end or self.text[at] != "#":
                return self.afforded("".join(pieces), at), at
            at += 1

    def afforded(self, value: str, at: int) -> str:
        """*value*, which counts for what this file may grow to."""
        self.room -= len(value)
        if self.room < 0:
            hint = "write the values out, or divide the file"
            raise _Broken(at, "the @string definitions of this file repeat too much text", hint)
        return value

    def piece(self, at: int, end: int) -> tuple[str, int]:
        char = self.text[at : at + 1] if at < end else ""
        if char == "{":
            close = closing(self.text[at:end], 0)
            if close < 0:
                raise _Broken(at, "this brace is not closed", "each '{' needs its '}'")
            return self.text[at + 1 : at + close], at + close + 1
        if char == '"':
            return self.quoted(at, end)
        if char in "“„" and (curly := _CURLY.match(self.text, at, end)):
            self.found.warn(self.positions.span(at, len(curly[0])), "the quotes around this value are curly",
                            f"put it in braces: {{{curly[1][:60]}}}")  # fmt: skip
            return curly[1], curly.end()
        macro = _MACRO.match(self.text, at, end)
        if macro is None:
            raise _Broken(min(at, len(self.text)), "a value is missing here", "put it in braces, e.g. year = {2018}")
        return self.expanded(macro[0], at), macro.end()

    def quoted(self, at: int, end: int) -> tuple[str, int]:
        """`"…"`, in which a quotation mark inside braces is a character."""
        depth = 0
        for found in _QUOTED.finditer(self.text, at + 1, end):
            if found[0] == '"' and depth == 0:
                return self.text[at + 1 : found.start()], found.end()
            depth += (found[0] == "{") - (found[0] == "}")
        raise _Broken(at, "this quotation mark is not closed", 'each value opened with " ends with "')

    def expanded(self, name: str, at: int) -> str:
        if name.isdecimal():
            return name
        if (value := self.macros.get(name.lower())) is not None:
            return value
        hint = f'put text in braces: {{{name}}}; or define it: @string{{{name} = "…"}}'
        self.found.warn(self.positions.span(at, len(name)), f"'{name}' is not defined", hint)
        return name


def _boundaries(text: str) -> Iterator[int]:
    """Where lines begin that begin with `@type{`."""
    for found in _START.finditer(text):
        line = text.rfind("\n", 0, found.start()) + 1
        if not text[line : found.start()].strip(" \t"):
            yield line


def _unclosed(entry: Entry, close: str) -> _Broken:
    """The entry has no end, most likely because a value has swallowed the fields after it."""
    for name, value in entry.fields.items():
        if _SWALLOWED.search(value):
            message = f"the value of '{name}' in '{entry.key}' does not end before the next field"
            return _Broken(entry.places[name], message, "close its brace: each '{' needs its '}'")
    return _Broken(entry.offset, f"the entry '{entry.key}' is not closed", f"end it with '{close}'")
