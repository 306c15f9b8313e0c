"""DataCite's answer about a DOI → a record: data sets, software, preprints, theses of repositories.

https://support.datacite.org/docs/api-get-doi, https://schema.datacite.org/meta/kernel-4/
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from sitegen.cite.csl_item import BadRecord, Json, reference
from sitegen.cite.csl_terms import TYPES
from sitegen.cite.jats_text import rich
from sitegen.model.reference import Reference

BASE = "https://api.datacite.org"
_GENERAL = {
    "journalarticle": "article-journal", "preprint": "article", "dissertation": "thesis", "dataset": "dataset",
    "software": "software", "computationalnotebook": "software", "report": "report", "datapaper": "article-journal",
    "bookchapter": "chapter", "book": "book", "conferencepaper": "paper-conference", "peerreview": "review",
    "image": "graphic", "audiovisual": "motion_picture", "sound": "song", "standard": "standard",
    "interactiveresource": "webpage", "conferenceproceeding": "book", "collection": "collection",
}  # fmt: skip
_WHEN = ("Issued", "Available", "Created")


def address(doi: str, base: str = BASE) -> str:
    """Where DataCite tells of *doi*."""
    return f"{base}/dois/{quote(doi, safe='')}"


def record(answer: Json) -> Reference | None:
    """The record in DataCite's *answer*, its key being its DOI; None when it holds none."""
    data = answer.get("data") if isinstance(answer, dict) else None
    work = data.get("attributes") if isinstance(data, dict) else None
    if not isinstance(work, dict) or not isinstance(work.get("doi"), str):
        return None
    try:
        return reference({"id": work["doi"], **dict(_fields(work))})[0]
    except BadRecord:
        return None


def _fields(work: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    yield "type", _type(work.get("types"))
    yield "DOI", work["doi"]
    yield "title", _title(work.get("titles"))
    yield "publisher", _named(work.get("publisher"))
    yield "language", _text(work.get("language"))
    yield "version", _text(work.get("version"))
    yield "URL", _text(work.get("url"))
    if people := [person for raw in _dicts(work.get("creators")) if (person := _person(raw))]:
        yield "author", people
    editors = [_person(raw) for raw in _dicts(work.get("contributors")) if raw.get("contributorType") == "Editor"]
    if editors := [person for person in editors if person]:
        yield "editor", editors
    if issued := _issued(work):
        yield "issued", issued
    yield from _container(work.get("container"))


def _type(types: Json) -> str:
    types = types if isinstance(types, dict) else {}
    general = _GENERAL.get(_text(types.get("resourceTypeGeneral")).lower().replace(" ", ""))
    told = _text(types.get("citeproc"))
    return general or (told if told in TYPES else "document")


def _title(titles: Json) -> str:
    held = _dicts(titles)
    main = rich(next((_text(title.get("title")) for title in held if not title.get("titleType")), ""))
    main = main or rich(next((_text(title.get("title")) for title in held), ""))
    sub = rich(next((_text(title.get("title")) for title in held if title.get("titleType") == "Subtitle"), ""))
    return f"{main}: {sub}" if sub and sub not in main else main


def _person(raw: dict[str, Json]) -> dict[str, str]:
    name, family = " ".join(_text(raw.get("name")).split()), _text(raw.get("familyName"))
    if raw.get("nameType") == "Organizational" or not (family or ", " in name):
        return {"literal": name} if name else {}
    if family:
        return {"family": family, "given": _text(raw.get("givenName"))}
    family, _, given = name.partition(", ")
    return {"family": family, "given": given}


def _issued(work: dict[str, Json]) -> Json:
    """The day of publication; the year that DataCite demands when no date of that year is given."""
    year = _text(work.get("publicationYear"))
    told = {_text(date.get("dateType")): _text(date.get("date")) for date in _dicts(work.get("dates"))}
    return next((told[kind] for kind in _WHEN if told.get(kind, "").startswith(year or "?")), year)


def _container(value: Json) -> Iterator[tuple[str, Json]]:
    if not isinstance(value, dict):
        return
    first, last = _text(value.get("firstPage")), _text(value.get("lastPage"))
    yield "container-title", rich(_text(value.get("title")))
    yield "volume", _text(value.get("volume"))
    yield "issue", _text(value.get("issue"))
    yield "page", f"{first}-{last}" if first and last else first


def _named(value: Json) -> str:
    """A publisher, which newer answers give as an object."""
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _dicts(value: Json) -> list[dict[str, Json]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _text(value: Json) -> str:
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
