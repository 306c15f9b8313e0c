"""A record as the engine reads it: texts, names in their parts, dates; from CSL-JSON or our references."""

from __future__ import annotations

import re
from typing import Any

from sitegen.cite.csl import dates
from sitegen.cite.csl.dates import Date, Day
from sitegen.cite.csl.output import Out
from sitegen.cite.csl.richtext import rich
from sitegen.cite.csl_terms import DATES, NAMES, TEXT
from sitegen.model.reference import PartialDate, Reference

NUMBERS = frozenset(
    {
        "chapter-number",
        "citation-number",
        "collection-number",
        "edition",
        "first-reference-note-number",
        "issue",
        "locator",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "page",
        "page-first",
        "part-number",
        "printing-number",
        "section",
        "supplement-number",
        "version",
        "volume",
    }
)
_PARTICLE = re.compile(r"^((?:(?:[^\W\d_A-Z][^\sA-Z]{0,30}['’]?\s+|['’][a-z]\s+|[a-z]{1,2}['’]\s*|al-|el-)+))(?=\S)")
_NOTED = re.compile(r"^[^\S\n]*([a-z-]+):[^\S\n]*(\S.*?)[^\S\n]*$", re.MULTILINE)
_SUFFIX = re.compile(r"^([^,]+),(!?)\s+(.+)$")
_OLD = {"event": "event-title", "shortTitle": "title-short", "journalAbbreviation": "container-title-short"}


class Person:
    """A name in its parts; `literal` alone for a group."""

    __slots__ = ("comma_suffix", "dropping", "family", "given", "key", "literal", "particle", "static", "suffix")

    def __init__(
        self, family: str = "", given: str = "", dropping: str = "", particle: str = "", suffix: str = "",
        literal: str = "", comma_suffix: bool = False, static: bool = False,
    ) -> None:  # fmt: skip
        self.family, self.given, self.dropping, self.particle = family, given, dropping, particle
        self.suffix, self.literal, self.comma_suffix, self.static = suffix, literal, comma_suffix, static
        self.key = (family, given.replace(". ", "."), dropping, particle, suffix, literal)


class Item:
    """One record; `present` are the variables that have a value."""

    __slots__ = ("dates", "key", "lang", "names", "present", "rich", "text", "type")

    def __init__(self, key: str, kind: str) -> None:
        self.key, self.type, self.lang = key, kind, ""
        self.text: dict[str, str] = {}
        self.names: dict[str, list[Person]] = {}
        self.dates: dict[str, Date] = {}
        self.rich: dict[str, Out] = {}
        self.present: frozenset[str] = frozenset()

    def formatted(self, variable: str) -> Out:
        """A text variable with its formatting, read once."""
        found = self.rich.get(variable)
        if found is None:
            found = self.rich[variable] = rich(self.text.get(variable, ""))
        return found


def item(value: Reference | dict[str, Any]) -> Item:
    """The engine's item of a record, whatever is in it."""
    return _of_reference(value) if isinstance(value, Reference) else of_json(value)


def of_json(value: dict[str, Any]) -> Item:
    """The item of a CSL-JSON object; what cannot be read is left out."""
    found = Item(_scalar(value.get("id")), _scalar(value.get("type")))
    for name, raw in value.items():
        if name in NAMES:
            if isinstance(raw, list) and (people := [_person(one) for one in raw if isinstance(one, dict)]):
                found.names[name] = people
        elif name in DATES:
            if date := dates.read(raw):
                found.dates[name] = date
        elif name not in ("id", "type") and (text := _scalar(raw)):
            found.text[_OLD.get(name, name)] = text
    _complete(found)
    return found


def _scalar(raw: object) -> str:
    """A text or a number as text; anything else, and a number of absurd length, is nothing."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        return ""
    return str(raw) if abs(raw) < 1e30 else ""


def _complete(found: Item) -> None:
    """Variables that follow from others."""
    text = found.text
    found.lang = text.get("language", "")
    if "note" in text:
        _from_note(found)
    if "event-title" in text:
        text.setdefault("event", text["event-title"])
    if "page" in text and "page-first" not in text and (first := re.match(r"\s*([^\s\-–&,]+)", text["page"])):
        text["page-first"] = first[1]
    found.present = frozenset([*[name for name, value in text.items() if value], *found.names, *found.dates])


def _from_note(found: Item) -> None:
    """Variables that a reference manager without a field for them keeps in the note, a line each."""
    people: dict[str, list[Person]] = {}
    for name, value in _NOTED.findall(found.text["note"]):
        if name in DATES and name not in found.dates and (date := dates.raw(value)):
            found.dates[name] = date
        elif name in NAMES:
            family, _, given = value.partition("||")
            people.setdefault(name, []).append(Person(family.strip(), given.strip()))
        elif name in TEXT:
            found.text.setdefault(name, value)
    found.names = {**people, **found.names}


def _part(raw: dict[str, Any], name: str) -> str:
    value = raw.get(name, "")
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _person(raw: dict[str, Any]) -> Person:
    if literal := _part(raw, "literal"):
        return Person(literal=literal)
    family, given, suffix = _part(raw, "family"), _part(raw, "given"), _part(raw, "suffix")
    dropping, particle = _part(raw, "dropping-particle"), _part(raw, "non-dropping-particle")
    if raw.get("isInstitution"):
        return Person(literal=family)
    if not family and given:
        return Person(literal=given)
    if not suffix and "," in given and (found := _SUFFIX.match(given)):
        given, suffix = found[1], found[2] + found[3]
    if not (dropping or particle):
        family, given, dropping, particle = _particles(family, given)
    comma = bool(raw.get("comma-suffix")) or suffix.startswith("!")
    return Person(
        _quoted(family), given.replace("'", "’"), dropping.replace("'", "’"), particle.replace("'", "’"),
        suffix.lstrip("!").replace("'", "’"), "", comma, bool(raw.get("static-ordering")),
    )  # fmt: skip


def _quoted(family: str) -> str:
    """A family name without the quotation marks that keep it from being parsed."""
    if len(family) > 2 and family[0] == family[-1] == '"':
        return family[1:-1]
    return family.replace("'", "’")


def _particles(family: str, given: str) -> tuple[str, str, str, str]:
    """Particles are words in small letters: before the family name, or after given names and then dropped."""
    particle = dropping = ""
    if not family[:1].isupper() and (found := _PARTICLE.match(family)) and found[1].islower():
        particle, family = found[1].strip(), family[found.end() :]
    if " " in given:
        words = given.split()
        while len(words) > 1 and words[-1].islower() and words[-1].rstrip("'’").isalpha() and len(words[-1]) > 1:
            dropping = f"{words.pop()} {dropping}".strip()
        given = " ".join(words) if dropping else given
    return family, given, dropping, particle


def _of_reference(record: Reference) -> Item:
    found = Item(record.key, record.type)
    found.text.update(record.text)
    for variable, people in record.names.items():
        if not people:
            continue
        found.names[variable] = [
            Person(one.family.replace("'", "’"), one.given.replace("'", "’"), one.dropping_particle,
                   one.non_dropping_particle, one.suffix, one.literal)
            for one in people
        ]  # fmt: skip
    for variable, date in record.dates.items():
        found.dates[variable] = _of_date(date)
    _complete(found)
    return found


def _of_date(date: PartialDate) -> Date:
    end = Day(date.end.year, date.end.month, date.end.day, date.end.season) if date.end else None
    return Date(Day(date.year, date.month, date.day, date.season), end, date.circa, date.literal)
