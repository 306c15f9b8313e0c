"""BibTeX and BibLaTeX files → records. http://tug.org/bibtex, https://ctan.org/pkg/biblatex

`bibtex_syntax` finds the entries, `crossref` and `xdata` are followed here, `bibtex_map` gives each its CSL record.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.cite.bibtex_doubts import doubts
from sitegen.cite.bibtex_fields import NOT_INHERITED, NOT_WORKS
from sitegen.cite.bibtex_map import reference
from sitegen.cite.bibtex_syntax import Entry, Positions, parse
from sitegen.cite.other_format import printed_list, right_ending
from sitegen.cite.records import Gathering, Records
from sitegen.cite.unreadable import clean
from sitegen.model.diagnostic import SourceText, Span

_BEGINS = "each begins like this: @article{silva2019,"
LONGEST_CHAIN = 8  # crossref of a crossref …

_IN_BOOK = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
_IN_JOURNAL = {"title": "journaltitle", "subtitle": "journalsubtitle"}
_IN_WHOLE = {"title": "maintitle", "subtitle": "mainsubtitle", "titleaddon": "maintitleaddon"}
_INSIDE_BOOK = frozenset({"inbook", "incollection", "inproceedings", "conference", "bookinbook", "suppbook",
                          "suppcollection", "inreference"})  # fmt: skip
_WHOLES = frozenset({"mvbook", "mvcollection", "mvproceedings", "mvreference"})


def read(source: SourceText) -> Records:
    """Every record of a BibTeX file, each mistake at its line."""
    found = Gathering(source, "bibtex")
    text = clean(source.text)
    positions = Positions(text)
    entries = parse(text, positions, found)
    by_key: dict[str, Entry] = {}
    for entry in entries:
        by_key.setdefault(entry.key, entry)
    for entry in entries:
        if entry.type in NOT_WORKS:
            continue
        fields: Mapping[str, str] = entry.fields
        if "crossref" in fields or "xdata" in fields:
            fields = _Inheritance(by_key, found, positions).fields(entry)
        for odd in doubts(entry):
            place = positions.span(entry.places.get(odd.field, entry.offset), len(odd.field or entry.key))
            found.warn(place, odd.message, odd.hint)
        found.add(reference(entry, fields), positions.span(entry.offset, len(entry.key)))
    if not entries and not found.diagnostics:
        hint = right_ending(source.text, ".bib") or printed_list(source.text) or _BEGINS
        found.warn(_first_words(source), "this file holds no reference", hint)
    return found.records()


def _first_words(source: SourceText) -> Span:
    lines = source.text.split("\n")
    number = next((number for number, line in enumerate(lines, 1) if line.strip()), 1)
    line = lines[number - 1]
    return Span(number, len(line) - len(line.lstrip()) + 1, max(1, len(line.strip())))


class _Inheritance:
    """Follows `crossref` and `xdata` from one entry."""

    def __init__(self, by_key: Mapping[str, Entry], found: Gathering, positions: Positions) -> None:
        self.by_key = by_key
        self.found = found
        self.positions = positions

    def fields(self, entry: Entry, depth: int = 0) -> dict[str, str]:
        """The fields of *entry* and what it takes over where it has none."""
        fields = dict(entry.fields)
        if depth >= LONGEST_CHAIN:
            return fields
        for key in _keys(entry.fields.get("xdata", "")):
            if parent := self.parent(key, entry, "xdata"):
                for name, value in self.fields(parent, depth + 1).items():
                    fields.setdefault(name, value)
        for key in _keys(entry.fields.get("crossref", "")):
            if parent := self.parent(key, entry, "crossref"):
                _inherit(fields, entry.type, parent.type, self.fields(parent, depth + 1))
        return fields

    def parent(self, key: str, entry: Entry, name: str) -> Entry | None:
        parent = self.by_key.get(key)
        if parent is None:
            place = self.positions.span(entry.places.get(name, entry.offset), len(name))
            hint = "name the key of another entry of this file"
            self.found.warn(place, f"'{entry.key}' refers to '{key}', which is not in this file", hint)
        return None if parent is entry else parent


def _keys(value: str) -> list[str]:
    return [key for key in (part.strip() for part in value.split(",")) if key]


def _inherit(fields: dict[str, str], kind: str, parent_kind: str, inherited: Mapping[str, str]) -> None:
    renamed = _renamed(kind, parent_kind)
    for name, value in inherited.items():
        if name in NOT_INHERITED:
            continue
        if renamed and name in renamed:
            fields.setdefault(renamed[name], value)
        elif name == "author" and kind in _INSIDE_BOOK:
            fields.setdefault("bookauthor", value)
            if kind == "inbook":
                fields.setdefault("author", value)
        else:
            fields.setdefault(name, value)


def _renamed(kind: str, parent_kind: str) -> Mapping[str, str]:
    if parent_kind == "periodical":
        return _IN_JOURNAL
    if parent_kind in _WHOLES:
        return _IN_WHOLE
    return _IN_BOOK if kind in _INSIDE_BOOK else {}
