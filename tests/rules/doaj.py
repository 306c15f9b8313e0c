"""What DOAJ asks of an article sent to its programming interface, as rules: it publishes no schema for it.

Written from its description (https://doaj.github.io/doaj-docs/master/data_models/IncomingAPIArticle) and from the
checks of its own code (https://github.com/DOAJ/doaj: portality/api/current/data_objects/article.py, portality/regex.py),
without looking at how sitegen writes the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_ORCID = re.compile(r"https://orcid\.org/[0-9]{4}-[0-9]{4}-[0-9]{4}-\d{3}[\dX]")
_DOI = re.compile(r"10\.\S+/\S+")
_ISSN = re.compile(r"\d{4}-\d{3}[\dX]")
_URL = re.compile(r"https?://([^/:]+\.[a-z]{2,63}|([0-9]{1,3}\.){3}[0-9]{1,3})(:[0-9]+)?(/.*)?")
_LANGUAGE = re.compile(r"[A-Z]{2}")
_YEAR, _MONTH = re.compile(r"\d{4}"), re.compile(r"[1-9]|1[0-2]")
_CONTENT = ("PDF", "HTML", "ePUB", "XML")
_KINDS = ("doi", "pissn", "eissn")
# Every key there is that a publisher may fill, and the type of its value; lists hold one type.
SHAPE: Mapping[str, Any] = {
    "admin": {"publisher_record_id": str},
    "bibjson": {
        "title": str, "year": str, "month": str, "abstract": str, "keywords": [str],
        "identifier": [{"type": str, "id": str}],
        "link": [{"type": str, "url": str, "content_type": str}],
        "author": [{"name": str, "affiliation": str, "orcid_id": str}],
        "journal": {"start_page": str, "end_page": str, "volume": str, "number": str, "publisher": str, "title": str,
                    "language": [str]},
    },
}  # fmt: skip


def errors(data: bytes) -> list[str]:
    """What DOAJ would have against a file of articles; none when it would take it."""
    try:
        found = json.loads(data)
    except ValueError as error:
        return [f"no JSON: {error}"]
    if not isinstance(found, list):
        return ["not a list of articles"]
    return [f"{number}: {error}" for number, article in enumerate(found) for error in _article(article)]


def _article(article: Any) -> Iterator[str]:
    shape = list(_shape(article, SHAPE, "article"))
    yield from shape
    if shape:
        return
    bibjson = article.get("bibjson", {})
    for key in ("title", "identifier"):
        if not bibjson.get(key):
            yield f"bibjson.{key} is required"
    yield from _identifiers(bibjson.get("identifier", []))
    yield from _links(bibjson.get("link", []))
    yield from _authors(bibjson.get("author", []))
    yield from _values(bibjson)
    if "<script>" in json.dumps(article, ensure_ascii=False):
        yield "a script tag"


def _shape(value: Any, shape: Any, path: str) -> Iterator[str]:
    """Keys that DOAJ does not know, values of another type, and empty ones."""
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            yield f"{path} is no object"
            return
        yield from (f"{path}.{key} is not known" for key in value if key not in shape)
        for key, inner in shape.items():
            if key in value:
                yield from _shape(value[key], inner, f"{path}.{key}")
    elif isinstance(shape, list):
        if not isinstance(value, list) or not value:
            yield f"{path} is no list, or an empty one"
            return
        for at, item in enumerate(value):
            yield from _shape(item, shape[0], f"{path}[{at}]")
    elif not isinstance(value, shape) or not value.strip():
        yield f"{path} is no text, or an empty one"


def _identifiers(found: list[dict[str, str]]) -> Iterator[str]:
    if any(set(item) != {"type", "id"} or item["type"] not in _KINDS for item in found):
        yield "an identifier needs a type (doi, pissn, eissn) and an id"
        return
    kinds = [item["type"] for item in found]
    if len(kinds) != len(set(kinds)):
        yield "two identifiers of one type"
    known = {item["type"]: item["id"] for item in found}
    issns = [known[kind] for kind in ("pissn", "eissn") if kind in known]
    if not issns:
        yield "a P-ISSN or an E-ISSN is required"
    if len(issns) != len(set(issns)):
        yield "P-ISSN and E-ISSN should be different"
    yield from (f"no ISSN: {issn}" for issn in issns if not _ISSN.fullmatch(issn))
    if "doi" in known and not _DOI.fullmatch(known["doi"]):
        yield f"no DOI: {known['doi']}"


def _links(found: list[dict[str, str]]) -> Iterator[str]:
    for link in found:
        if link.get("type") != "fulltext":
            yield "a link that is not to the full text"
        if not _URL.fullmatch(link.get("url", "")):
            yield f"no address: {link.get('url')}"
        if link.get("content_type") not in _CONTENT:
            yield f"an unknown type of content: {link.get('content_type')}"
    if len(found) != 1:
        yield "one link to the full text"


def _authors(found: list[dict[str, str]]) -> Iterator[str]:
    for author in found:
        if "name" not in author:
            yield "an author without a name"
        if "orcid_id" in author and not _ORCID.fullmatch(author["orcid_id"]):
            yield f"no ORCID iD: {author['orcid_id']}"


def _values(bibjson: Mapping[str, Any]) -> Iterator[str]:
    if not _YEAR.fullmatch(bibjson.get("year", "")):
        yield f"no year: {bibjson.get('year')}"
    if "month" in bibjson and not _MONTH.fullmatch(bibjson["month"]):
        yield f"no month: {bibjson['month']}"
    for language in bibjson.get("journal", {}).get("language", ()):
        if not _LANGUAGE.fullmatch(language):
            yield f"no code of a language: {language}"
    if len(bibjson.get("keywords", ())) > 6:
        yield "more than six keywords"
    if len(bibjson.get("abstract", "")) > 30_000:
        yield "an abstract that DOAJ cuts"
