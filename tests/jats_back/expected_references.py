"""The references of a case as the plain values that JATS can hold of them, taken from the model; no function of an export writes them.

What kind each work is of, and what is a comment, `citations.yml` holds by hand (test_citations.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sitegen.cite.names import OTHERS
from sitegen.model.person import Name
from sitegen.model.printed import Entry
from sitegen.model.reference import PartialDate, Reference
from sitegen.render.urls import safe_link
from tests.jats_back.expected_text import ExpectedText
from tests.jats_back.plain import address, filled, mark, single, untagged

_FIELDS = {
    "volume": "volume", "issue": "issue", "edition": "edition", "publisher": "publisher", "place": "publisher-place",
    "event": "event-title", "event place": "event-place", "isbn": "ISBN", "issn": "ISSN", "version": "version",
    "doi": "DOI", "pmid": "PMID", "pmcid": "PMCID",
}  # fmt: skip
_TITLES = ("title", "container-title", "container-title-short", "collection-title")
_HELD = ("dataset", "article")  # what an archive or a server holds, which JATS4R calls its source


def references(text: ExpectedText) -> tuple[dict[str, Any], ...]:
    """The works in the order of the printed list, and after them those that are not printed."""
    records = {record.key: record for record in text.case.references}
    printed = [_reference(text, records.pop(entry.key, None), entry) for entry in text.known.printed.bibliography]
    return (*printed, *[_reference(text, record, None) for record in records.values()])


def _reference(text: ExpectedText, record: Reference | None, entry: Entry | None) -> dict[str, Any]:
    line = text.line(entry.text) if entry else None
    shown = {"label": single(entry.label), "printed": line} if entry else {}
    return filled({**({} if record is None else _fields(record)), **shown})


def _fields(record: Reference) -> dict[str, Any]:
    said = record.text
    titles = [rich(said[name]) for name in _TITLES if said.get(name)]
    if said.get("container-title") and said["container-title"] == said.get("container-title-short"):
        titles.remove(rich(said["container-title"]))  # said once
    named = {name: untagged(said.get(variable, "")) for name, variable in _FIELDS.items()}
    if named["publisher"] and _is_held(record):
        titles.append(rich(said["publisher"]))
        named["publisher"] = ""
    fields = {
        "people": tuple((role, tuple(map(_person, people))) for role, people in record.names.items() if people),
        "title": titles[0] if titles else "",
        "titles": tuple(sorted(titles)),
        **named,
        "numbers": tuple(sorted(filter(None, (said.get("page", ""), said.get("number", ""))))),
        "issued": _date(record.dates.get("issued")),
        "until": _date(_end(record.dates.get("issued"))),
        "accessed": _date(record.dates.get("accessed")),
        "url": address(safe_link("", said.get("URL", ""))),
    }
    # A work of which nothing is known but its language is not cited in fields. Of a journal, a number is that of the article.
    said_besides = any(said.get(name) for name in ("genre", "medium", "status"))
    return {**fields, "language": said.get("language", "")} if any(fields.values()) or said_besides else {}


def _is_held(record: Reference) -> bool:
    said = record.text
    contained = said.get("container-title") or said.get("container-title-short")
    return record.type in _HELD and not contained and bool(said.get("title") or record.type != "dataset")


_BALANCED = re.compile(r"<(i|b|sub|sup|sc|span)( [^<>]*)?>((?:(?!</?(?:i|b|sub|sup|sc|span)[ >]).)*)</\1>", re.DOTALL)


def rich(value: str) -> str:
    """The words of a record with the marks they hold, from the inside out; a tag without its partner is text."""
    while (marked := _BALANCED.sub(lambda found: mark(_mark(found[1], found[2] or ""), found[3]), value)) != value:
        value = marked
    return single(value)


def _mark(tag: str, attributes: str) -> str:
    return tag if tag != "span" else "nocase" if "nocase" in attributes else "sc"


def _person(name: Name) -> Any:
    return "others" if name == OTHERS else person(name)


def person(name: Name) -> tuple[str, ...]:
    """A name: JATS has no particles, which belong to the family name."""
    if name.literal:
        return (single(name.literal),)
    return (
        _joined((name.dropping_particle, name.non_dropping_particle, name.family)),
        single(name.given),
        single(name.suffix),
    )


def _joined(parts: Iterable[str]) -> str:
    return single(" ".join(filter(None, parts)))


def _end(date: PartialDate | None) -> PartialDate | None:
    return date.end if date and 1400 <= date.year <= 2099 else None


def _date(date: PartialDate | None) -> tuple[Any, ...]:
    """A date; what is no year of four digits is one in words."""
    if date is None:
        return ()
    if not 1400 <= date.year <= 2099:
        words = single(date.literal or (str(date.year) if date.year else ""))
        return (words,) if words else ()
    return (date.year, date.month, date.day, date.season, date.circa)
