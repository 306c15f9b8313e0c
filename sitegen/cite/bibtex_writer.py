"""Records → a BibTeX file for BibTeX and biber alike. http://tug.org/bibtex, https://ctan.org/pkg/biblatex

UTF-8, as both read it today; what LaTeX would take for a command is escaped. `bibtex.py` reads it back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sitegen.cite import date_text
from sitegen.cite.bibtex_fields import GENRES, LANGUAGES, NUMBERED, PERIODICAL, TYPES as READ_AS
from sitegen.cite.bibtex_names import written
from sitegen.cite.bibtex_out import (
    DATES,
    LISTS,
    NAMES,
    OTHERWISE,
    PLAIN,
    PUBLISHERS,
    RICH,
    SUBTYPES,
    THESES,
    TYPES,
    VERBATIM,
)
from sitegen.cite.latex_writer import escaped, marked
from sitegen.cite.unmarked import line
from sitegen.model.reference import PartialDate, Reference

_NOT_OF_KEYS = re.compile(r"[^\w!$&*+./:;<>?\[\]^`|-]")
_AND = re.compile(r"\sand\s", re.IGNORECASE)
_NOT_VERBATIM = {"{": "%7B", "}": "%7D", "\\": "%5C"}
_MACROS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TITLES = frozenset({"title", "title-short", "original-title"})
_BABEL: dict[str, str] = {}
for _name, _tag in LANGUAGES.items():
    _BABEL.setdefault(_tag.lower(), _name)
    _BABEL.setdefault(_tag[:2], _name)


def write(references: Iterable[Reference], *, protect: bool = True) -> bytes:
    """The records as a BibTeX file. *protect* puts capitals of titles in braces, as BibTeX's styles need it."""
    taken: set[str] = set()
    return "\n".join([_entry(record, _key(record.key, taken), protect) for record in references]).encode()


def _key(key: str, taken: set[str]) -> str:
    """The key with what neither program reads in one replaced; none comes twice."""
    base = _NOT_OF_KEYS.sub("_", key) or "_"
    found, number = base, 1
    while found.lower() in taken:  # to BibTeX, capitals make no other key
        number += 1
        found = f"{base}-{number}"
    taken.add(found.lower())
    return found


def _entry(record: Reference, key: str, protect: bool) -> str:
    fields = [f"  {name} = {value},\n" for name, value in _fields(record, protect) if value not in ("", "{}")]
    return f"@{_type(record)}{{{key},\n{''.join(fields)}}}\n"


def _type(record: Reference) -> str:
    if record.type == "thesis":
        genre = record.text.get("genre", "")
        return THESES.get(genre, "phdthesis" if genre else "thesis")
    return TYPES.get(record.type, OTHERWISE)


def _fields(record: Reference, protect: bool) -> Iterator[tuple[str, str]]:
    yield "entrysubtype", _braced(_subtype(record))
    yield from _people(record)
    for variable, field in RICH.items():
        if value := record.text.get(variable, ""):
            name = "journal" if field == "booktitle" and record.type in PERIODICAL else field
            yield name, _braced(marked(value, protect=protect and variable in _TITLES))
    if "issued" in record.dates:
        yield from _issued(record.dates["issued"])
    yield from _numbers(record)
    for variable, field in PLAIN.items():
        if value := record.text.get(variable, ""):
            yield from _plain(record, variable, field, value)
    for variable, field in VERBATIM.items():
        yield field, _braced(line(record.text.get(variable, "")).translate(_TABLE))
    for variable, field in DATES.items():
        if variable in record.dates:
            yield field, _braced(_day(record.dates[variable]))


_TABLE = str.maketrans(_NOT_VERBATIM)


def _braced(value: str) -> str:
    return f"{{{value}}}"


def _subtype(record: Reference) -> str:
    """The CSL type where the type of the entry does not tell it."""
    if record.type in SUBTYPES:
        return SUBTYPES[record.type]
    kind = _type(record)
    plain_misc = record.type == "document" and "URL" not in record.text
    return "" if READ_AS[kind] == record.type and (kind != OTHERWISE or plain_misc) else record.type


def _people(record: Reference) -> Iterator[tuple[str, str]]:
    people = [name for variable in NAMES for name in record.names.get(variable, ())]
    drop = any(name.dropping_particle for name in people) and not any(name.non_dropping_particle for name in people)
    yield "options", _braced("useprefix=false" if drop else "")
    for variable, field in NAMES.items():
        yield field, _braced(" and ".join(written(name, drop=drop) for name in record.names.get(variable, ())))


def _issued(date: PartialDate) -> Iterator[tuple[str, str]]:
    yield "year", _braced(str(date.year)) if date.year > 0 else _braced(escaped(date.literal))
    if date.year and (date.end or date.circa or date.season or date.year < 0):
        yield "date", _braced(date_text.edtf(date))
    elif date.month:
        yield "month", _MACROS[date.month - 1]
        yield "day", _braced(str(date.day)) if date.day else ""


def _day(date: PartialDate) -> str:
    return date_text.edtf(date) if date.year else escaped(date.literal)


def _numbers(record: Reference) -> Iterator[tuple[str, str]]:
    """The numbers whose field depends on the type."""
    text, kind = record.text, record.type
    number = "issue" if kind in PERIODICAL else "number" if kind in NUMBERED else "collection-number"
    yield "number", _braced(escaped(text.get(number, "")))
    if kind not in PERIODICAL:
        yield "issue", _braced(escaped(text.get("issue", "")))
    if kind == "patent":
        yield "location", _braced(escaped(text.get("jurisdiction", "")))
    yield "pages", _braced(escaped(text.get("page", "")).replace("-", "--"))


def _plain(record: Reference, variable: str, field: str, value: str) -> Iterator[tuple[str, str]]:
    if variable == "publisher":
        field = PUBLISHERS.get(record.type, field)
    if variable == "genre" and GENRES.get(_type(record)) == value and record.type == "thesis":
        return
    one = escaped(value)
    yield field, _braced(_braced(one) if field in LISTS and _AND.search(one) else one)
    if variable == "language":
        tag = value.lower()
        yield "langid", _braced(_BABEL.get(tag, _BABEL.get(tag[:2], "") if tag[2:3] in ("", "-") else ""))
