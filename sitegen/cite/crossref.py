"""Crossref's answer about a DOI → a record. https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md

Of the two dates of an article that of its issue counts, as NLM cites it; the number of an article stands for its pages.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from sitegen.cite import pages
from sitegen.cite.csl_item import BadRecord, Json, reference
from sitegen.cite.jats_text import rich
from sitegen.model.reference import Reference

BASE = "https://api.crossref.org"
TYPES: Mapping[str, str] = {
    "journal-article": "article-journal", "journal-issue": "periodical", "journal": "periodical",
    "proceedings-article": "paper-conference", "proceedings": "book", "proceedings-series": "book",
    "book-chapter": "chapter", "book-section": "chapter", "book-part": "chapter", "book-track": "chapter",
    "reference-entry": "entry-encyclopedia", "reference-book": "book", "book": "book", "monograph": "book",
    "edited-book": "book", "book-series": "book", "book-set": "book", "posted-content": "article",
    "dissertation": "thesis", "report": "report", "report-component": "report", "report-series": "report",
    "dataset": "dataset", "database": "dataset", "standard": "standard", "standard-series": "standard",
    "peer-review": "review", "component": "document", "grant": "document", "other": "document",
}  # fmt: skip
_TEXT = {
    "volume": "volume", "DOI": "DOI", "publisher": "publisher", "publisher-location": "publisher-place",
    "language": "language", "edition-number": "edition", "part-number": "part-number",
}  # fmt: skip
_PEOPLE = ("author", "editor", "translator", "chair")
_SERIES = frozenset({"book", "chapter", "entry-encyclopedia"})


def address(doi: str, base: str = BASE) -> str:
    """Where Crossref tells of *doi*."""
    return f"{base}/works/{quote(doi, safe='')}"


def record(answer: Json) -> Reference | None:
    """The record in Crossref's *answer*, its key being its DOI; None when it holds none."""
    work = answer.get("message") if isinstance(answer, dict) else None
    if not isinstance(work, dict) or not isinstance(work.get("DOI"), str):
        return None
    fields = dict(_fields(work))
    if not fields.get("DOI"):
        return None
    fields["id"] = fields["DOI"]
    try:
        return reference(fields)[0]
    except BadRecord:
        return None


def retraction(answer: Json) -> str:
    """The DOI of the notice that retracts the work, or empty."""
    work = answer.get("message") if isinstance(answer, dict) else None
    updates = work.get("updated-by") if isinstance(work, dict) else None
    for update in updates if isinstance(updates, list) else ():
        if isinstance(update, dict) and update.get("type") in ("retraction", "removal", "withdrawal"):
            return str(update.get("DOI", ""))
    return ""


def _fields(work: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    kind = TYPES.get(str(work.get("type")), "document")
    yield "type", kind
    for name, variable in _TEXT.items():
        if (value := _first(work.get(name))) != "":
            yield variable, value
    yield "title", _title(work)
    yield from _wholes(work, kind)
    yield from _numbers(work, kind)
    for role in _PEOPLE:
        if people := [person for raw in _list(work.get(role)) if (person := _person(raw))]:
            yield role, people
    yield from _dates(work)
    event = work.get("event")
    if isinstance(event, dict):
        yield "event-title", rich(_first(event.get("name")))
        yield "event-place", _first(event.get("location"))
    if kind in ("thesis", "report", "article") and (name := _institution(work)):
        yield "publisher", name
    if work.get("type") == "posted-content":
        yield "genre", _first(work.get("subtype")) or "preprint"


def _title(work: dict[str, Json]) -> str:
    title, more = rich(_first(work.get("title"))), rich(_first(work.get("subtitle")))
    if not more or more.lower() in title.lower():
        return title
    return f"{title}{' ' if title[-1:] in '?!:' else ': '}{more}" if title else more


def _wholes(work: dict[str, Json], kind: str) -> Iterator[tuple[str, Json]]:
    """What the work stands in. Of a chapter, Crossref lists the series before the book."""
    wholes = [rich(value) for value in _texts(work.get("container-title"))]
    if kind in _SERIES and len(wholes) > 1:
        yield "collection-title", wholes[0]
        yield "container-title", wholes[1]
    elif kind == "book" and wholes:
        yield "collection-title", wholes[0]
    elif wholes:
        yield "container-title", wholes[0]
        short = rich(_first(work.get("short-container-title")))
        if short and short != wholes[0]:
            yield "container-title-short", short


def _numbers(work: dict[str, Json], kind: str) -> Iterator[tuple[str, Json]]:
    if extent := _first(work.get("page")) or _first(work.get("article-number")):
        yield "page", pages.whole(extent)
    issue = work.get("journal-issue")
    inside = issue.get("issue") if isinstance(issue, dict) else None
    if value := _first(work.get("issue")) or _first(inside):
        yield ("issue" if kind != "book" else "collection-number"), value
    if value := _first(work.get("ISSN")):
        yield "ISSN", value
    if value := _first(work.get("ISBN")):
        yield "ISBN", value.rpartition("/")[2]
    if kind in ("report", "standard") and (value := _first(work.get("report-number"))):
        yield "number", value


def _dates(work: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    issue = work.get("journal-issue")
    of_issue = issue.get("published-print") if isinstance(issue, dict) else None
    candidates = (work.get("published-print"), of_issue, work.get("issued"), work.get("published-online"),
                  work.get("posted"), work.get("created"))  # fmt: skip
    found = next((date for value in candidates if (date := _date(value))), None)
    if found:
        yield "issued", found
    if (online := _date(work.get("published-online"))) and online != found:
        yield "available-date", online


def _date(value: Json) -> Json:
    """The date when it has at least a year; Crossref also writes [[null]]."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        numbers = [part for part in parts[0] if isinstance(part, int) and not isinstance(part, bool)][:3]
        return {"date-parts": [numbers]} if numbers else None
    return None


def _person(raw: Json) -> dict[str, str]:
    if not isinstance(raw, dict):
        return {}
    if group := _first(raw.get("name")):
        return {"literal": rich(group)}
    parts = {part: " ".join(_first(raw.get(part)).split()) for part in ("family", "given", "suffix")}
    found = {part: html.unescape(value) for part, value in parts.items() if value}
    if not found.get("family") and found.get("given"):
        return {"literal": found["given"]}
    return found


def _institution(work: dict[str, Json]) -> str:
    held = next(iter(_list(work.get("institution"))), None)
    return _first(held.get("name")) if isinstance(held, dict) else ""


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(value: Json) -> list[str]:
    return [str(item) for item in _list(value) if isinstance(item, str | int) and str(item).strip()]


def _first(value: Json) -> str:
    return next(iter(_texts(value)), "").strip()
