"""A record as the engine reads it: texts, names in their parts, dates; from CSL-JSON or our references."""

from __future__ import annotations

import re
from typing import Any

from sitegen.cite.csl import dates
from sitegen.cite.csl.dates import Date, Day
from sitegen.cite.csl.output import Out
from sitegen.cite.csl.richtext import rich
from sitegen.model.reference import PartialDate, Reference

NAMES = frozenset(
    {
        "author",
        "chair",
        "collection-editor",
        "compiler",
        "composer",
        "container-author",
        "contributor",
        "curator",
        "director",
        "editor",
        "editorial-director",
        "editor-translator",
        "executive-producer",
        "guest",
        "host",
        "illustrator",
        "interviewer",
        "narrator",
        "organizer",
        "original-author",
        "performer",
        "producer",
        "recipient",
        "reviewed-author",
        "script-writer",
        "series-creator",
        "translator",
    }
)
DATES = frozenset(
    {
        "accessed",
        "available-date",
        "event-date",
        "issued",
        "original-date",
        "submitted",
    }
)
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
_PARTICLE = re.compile(r"^((?:(?:[^\W\d_A-Z][^\sA-Z]*['’]?\s+|['’][a-z]\s+|[a-z]{1,2}['’]\s*|al-|el-)+))(?=\S)")
_NOTED = re.compile(r"^\s*([a-z-]+):\s*(\S.*?)\s*$", re.MULTILINE)
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
    """One record."""

    __slots__ = ("dates", "key", "lang", "names", "rich", "text", "type")

    def __init__(self, key: str, kind: str) -> None:
        self.key, self.type, self.lang = key, kind, ""
        self.text: dict[str, str] = {}
        self.names: dict[str, list[Person]] = {}
        self.dates: dict[str, Date] = {}
        self.rich: dict[str, Out] = {}

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
    found = Item(str(value.get("id", "")), str(value.get("type") or ""))
    for name, raw in value.items():
        if name in NAMES:
            if isinstance(raw, list) and (people := [_person(one) for one in raw if isinstance(one, dict)]):
                found.names[name] = people
        elif name in DATES:
            if date := dates.read(raw):
                found.dates[name] = date
        elif name not in ("id", "type") and isinstance(raw, str | int | float) and str(raw):
            found.text[_OLD.get(name, name)] = str(raw)
    _complete(found)
    return found


def _complete(found: Item) -> None:
    """Variables that follow from others."""
    text = found.text
    found.lang = text.get("language", "")
    for name, value in _NOTED.findall(text.get("note", "")):
        if name in DATES and name not in found.dates and (date := dates.raw(value)):
            found.dates[name] = date
    if "event-title" in text:
        text.setdefault("event", text["event-title"])
    if "page" in text and "page-first" not in text and (first := re.match(r"\s*([^\s\-–&,]+)", text["page"])):
        text["page-first"] = first[1]


def _person(raw: dict[str, Any]) -> Person:
    def part(name: str) -> str:
        value = raw.get(name)
        return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""

    if literal := part("literal"):
        return Person(literal=literal)
    family, given, suffix = part("family"), part("given"), part("suffix")
    dropping, particle = part("dropping-particle"), part("non-dropping-particle")
    if raw.get("isInstitution"):
        return Person(literal=family)
    if not family and given:
        return Person(literal=given)
    if not suffix and (found := _SUFFIX.match(given)):
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
    particle = dropping = ""
    if family[:1] != '"' and (found := _PARTICLE.match(family)):
        particle, family = found[1].strip(), family[found.end() :]
    words = given.split()
    while len(words) > 1 and words[-1].islower() and words[-1].rstrip("'’").isalpha() and len(words[-1]) > 1:
        dropping = f"{words.pop()} {dropping}".strip()
    return family, " ".join(words) if dropping else given, dropping, particle


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
