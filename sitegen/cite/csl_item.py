"""One record: its CSL-JSON object ↔ our `Reference`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeAlias

from sitegen.cite import dates, identify
from sitegen.cite.csl_terms import DATES, NAMES, OLD_NAMES, TEXT, TYPES
from sitegen.cite.names import OTHERS
from sitegen.cite.unreadable import clean, unreadable
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference

Json: TypeAlias = Any  # what json.loads gives: checked here, value by value

_PARTS = (
    ("family", "family"), ("given", "given"), ("suffix", "suffix"), ("dropping-particle", "dropping_particle"),
    ("non-dropping-particle", "non_dropping_particle"), ("literal", "literal"),
)  # fmt: skip
LIKE = 0.8  # how much of two names must be the same
_USUAL = (
    "id", "type", "title", "author", "editor", "translator", "issued", "accessed", "container-title",
    "container-title-short", "collection-title", "volume", "issue", "page", "number", "publisher", "publisher-place",
    "edition", "abstract", "language", "event-title", "number-of-pages", "PMID", "PMCID", "ISSN", "ISBN",
)  # fmt: skip
_IN_OTHER_FORMATS = {
    "journal": "container-title", "booktitle": "container-title", "year": "issued", "date": "issued", "doi": "DOI",
    "pmid": "PMID", "pmcid": "PMCID", "url": "URL", "issn": "ISSN", "isbn": "ISBN",
}  # fmt: skip
# What Crossref, Mendeley and others write beside them, which is no misspelling.
_OF_OTHERS = frozenset({
    "published", "publication", "editors", "authority", "issn-type", "isbn-type", "short-title",
    "short-container-title",
    "original-title", "publisher-location", "event-date", "original-language-title", "page-first",
})  # fmt: skip
_CLEAN = {"DOI": identify.doi, "PMID": identify.pmid, "PMCID": identify.pmcid}


class BadRecord(Exception):
    """Why a record, or one field of it, cannot be used."""

    def __init__(self, field: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.field, self.message, self.hint = field, message, hint


def reference(value: Json) -> tuple[Reference, list[BadRecord]]:
    """The record and what was wrong with it though it can be used; `BadRecord` is raised when it cannot."""
    if not isinstance(value, dict):
        raise BadRecord("", "a reference is an object in braces", 'e.g. {"id": "smith2018", "type": "article-journal"}')
    key = _key(value)
    warnings: list[BadRecord] = []
    text: dict[str, str] = {}
    people: dict[str, tuple[Name, ...]] = {}
    when: dict[str, PartialDate] = {}
    fields: dict[str, Json] = value
    for name, raw in fields.items():
        if name in NAMES:
            if found := _names(key, name, raw):
                people[name] = found
        elif name in DATES:
            if (date := _date(key, name, raw)) is not None:
                when[name] = date
        elif name in TEXT and (string := _text(key, name, raw)):
            text.setdefault(OLD_NAMES.get(name, name), string)
        elif name not in TEXT and (meant := _misspelt(name, fields)):
            warnings.append(BadRecord(name, f"'{name}' in '{key}' is not read", f"did you mean '{meant}'?"))
    for name in NAMES & fields.keys():
        warnings += _misspelt_parts(key, name, fields[name])
    if "URL" in text or "note" in text:
        identify.complete(text)
    kind = _type(key, value.get("type"), warnings)
    return Reference(key=key, type=kind, text=text, names=people, dates=when), warnings


def _misspelt(name: str, fields: dict[str, Json]) -> str:
    """The variable that *name* most likely stands for; none when the record has that too, or none is near."""
    meant = _IN_OTHER_FORMATS.get(name, "")
    if not meant and name not in _OF_OTHERS:
        meant = next(iter(get_close_matches(name, _USUAL, n=1, cutoff=LIKE)), "")
    return "" if meant in fields else meant


def _misspelt_parts(key: str, name: str, people: list[Json]) -> Iterator[BadRecord]:
    """Parts of names that are not read: `famly`."""
    known = [variable for variable, _ in _PARTS]
    for part in dict.fromkeys(part for person in people for part in person if part not in known):
        if (near := get_close_matches(part, known, n=1, cutoff=LIKE)) and not any(
            near[0] in one for one in people if part in one
        ):
            yield BadRecord(part, f"'{part}' in a name of '{key}' is not read", f"did you mean '{near[0]}'?")


def item(record: Reference) -> dict[str, Json]:
    """The CSL-JSON object of a record, its members in one order."""
    found: dict[str, Json] = {"id": record.key, "type": record.type}
    for variable in sorted(record.text):
        found[variable] = record.text[variable]
    for variable in sorted(record.names):
        found[variable] = [_name_item(name) for name in record.names[variable]]
    for variable in sorted(record.dates):
        found[variable] = _date_item(record.dates[variable])
    return found


def _key(value: dict[str, Json]) -> str:
    key = value.get("id", value.get("citation-key"))
    if isinstance(key, int | float) and not isinstance(key, bool):
        key = str(key)
    if not isinstance(key, str) or not key:
        raise BadRecord("id", "this reference has no id", 'add "id": "smith2018", the key it is cited by')
    if unreadable(key) or any(char.isspace() for char in key):
        raise BadRecord("id", f"the id {key!r} holds a blank", "an id is one word, e.g. smith2018")
    return key


def _type(key: str, value: Json, warnings: list[BadRecord]) -> str:
    if isinstance(value, str) and value in TYPES:
        return value
    if value is None:
        return "document"
    near = get_close_matches(str(value), sorted(TYPES), n=1)
    hint = f"did you mean '{near[0]}'?" if near else "e.g. article-journal, book, chapter, webpage, thesis, report"
    warnings.append(BadRecord("type", f"'{value}' in '{key}' is not a type of CSL", hint))
    return "document"


def _text(key: str, name: str, value: Json) -> str:
    if isinstance(value, list) and all(isinstance(part, str) for part in value):  # Crossref gives lists of titles
        value = ", ".join(value) if name == "keyword" else next(iter(value), None)
    if isinstance(value, bool | dict | list):
        raise BadRecord(name, f"'{name}' of '{key}' is not a text", f'e.g. "{name}": "…"')
    if value is None:
        return ""
    string = clean(str(value))
    return _CLEAN[name](string) if name in _CLEAN else string


def _names(key: str, name: str, value: Json) -> tuple[Name, ...]:
    hint = f'e.g. "{name}": [{{"family": "Smith", "given": "Jane"}}]'
    if not isinstance(value, list):
        raise BadRecord(name, f"'{name}' of '{key}' is not a list of names", hint)
    found = []
    for person in value:
        if not isinstance(person, dict):
            raise BadRecord(name, f"a name in '{name}' of '{key}' is not an object in braces", hint)
        parts = {part: _text(key, name, person.get(variable)) for variable, part in _PARTS}
        if any(parts.values()):
            found.append(Name(**parts))
    return tuple(found)


def _name_item(name: Name) -> dict[str, str]:
    if name == OTHERS:
        return {"literal": "others"}
    if name.literal or name.suffix or name.dropping_particle or name.non_dropping_particle:
        return {variable: value for variable, part in _PARTS if (value := getattr(name, part))}
    if name.family and name.given:  # as nearly all are: a case cites works of a hundred people
        return {"family": name.family, "given": name.given}
    return {"family": name.family} if name.family else {"given": name.given} if name.given else {}


def _date(key: str, name: str, value: Json) -> PartialDate | None:
    if isinstance(value, str | int) and not isinstance(value, bool):
        return dates.from_text(clean(str(value))) if value else None
    if not isinstance(value, dict):
        hint = f'e.g. "{name}": {{"date-parts": [[2018, 7, 16]]}}'
        raise BadRecord(name, f"'{name}' of '{key}' is not a date", hint)
    parts = value.get("date-parts")
    if parts:
        return _from_parts(key, name, parts, value)
    raw = value.get("raw") or value.get("literal")
    if isinstance(raw, str) and raw:
        raw = clean(raw)
        return dates.from_text(raw) if value.get("raw") else PartialDate(literal=raw)
    return None


def _from_parts(key: str, name: str, parts: Json, value: dict[str, Json]) -> PartialDate | None:
    wrong = BadRecord(name, f"'{name}' of '{key}' is not a date", 'e.g. {"date-parts": [[2018, 7, 16]]}')
    if not isinstance(parts, list) or len(parts) > 2 or not all(isinstance(part, list) for part in parts):
        raise wrong
    try:
        found = [_one_date(part) for part in parts]
    except (TypeError, ValueError, OverflowError):
        raise wrong from None
    begin = found[0]
    if begin is None:
        return None
    season = str(value.get("season") or "")
    number = int(season) if season in ("1", "2", "3", "4") else begin.season
    end = found[1] if len(found) == 2 else None
    circa = value.get("circa") not in (None, False, 0, "", "0", "false")
    return PartialDate(year=begin.year, month=begin.month, day=begin.day, season=number, circa=circa, end=end)


def _one_date(parts: list[Json]) -> PartialDate | None:
    """Year, month and day as numbers or digits; months 13 to 16 and 21 to 24 are seasons."""
    numbers = [int(part) for part in parts if part not in (None, "")][:3]
    if not numbers:
        return None
    year, month, day = (*numbers, 0, 0)[:3]
    if not year:
        return None
    if not -9999 <= year <= 9999 or not 0 <= month <= 24 or not 0 <= day <= 31:
        raise ValueError(parts)
    if month > 12:
        return PartialDate(year=year, season=(month - 1) % 4 + 1)
    return PartialDate(year=year, month=month, day=day if month else 0)


def _date_item(date: PartialDate) -> dict[str, Json]:
    if not date.year:
        return {"literal": date.literal}
    found: dict[str, Json] = {"date-parts": [_date_parts(one) for one in (date, date.end) if one is not None]}
    if date.season:
        found["season"] = date.season
    if date.circa:
        found["circa"] = True
    return found


def _date_parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part]
