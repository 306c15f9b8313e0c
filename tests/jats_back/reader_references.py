"""Reads the references of a JATS article back: each work in fields, and as it is printed."""

from __future__ import annotations

from typing import Any

from tests.jats_back.plain import Line, address, filled, untagged
from tests.jats_back.reader_text import XLINK, XML, Element, TextReader, words

_TITLES = ("article-title", "data-title", "chapter-title", "source", "series")
_FIELDS = {
    "volume": "volume", "issue": "issue", "edition": "edition", "publisher": "publisher-name", "place": "publisher-loc",
    "event": "conf-name", "event place": "conf-loc", "isbn": "isbn", "issn": "issn", "version": "version",
    "doi": "pub-id[@pub-id-type='doi']", "pmid": "pub-id[@pub-id-type='pmid']", "pmcid": "pub-id[@pub-id-type='pmcid']",
}  # fmt: skip
_NUMBER = ("pub-id[@custom-type='number']", "patent")
SEASONS = {"Spring": 1, "Summer": 2, "Autumn": 3, "Fall": 3, "Winter": 4}


def references(reader: TextReader, article: Element) -> tuple[dict[str, Any], ...]:
    """The works of the reference list, in order."""
    return tuple(_reference(reader, ref) for ref in article.iterfind("back/ref-list/ref"))


def _reference(reader: TextReader, ref: Element) -> dict[str, Any]:
    fields, printed = _one(ref, "element-citation"), _one(ref, "mixed-citation")
    of_work = {} if fields is None else _fields(reader, fields)
    line = Line() if printed is None else reader.line(printed)
    return filled({**of_work, "label": words(ref.find("label")), "printed": line if line != Line() else None})


def _one(ref: Element, name: str) -> Element | None:
    found = [*ref.iterfind(name), *ref.iterfind(f"citation-alternatives/{name}")]
    assert len(found) < 2, words(ref)
    return found[0] if found else None


def _fields(reader: TextReader, node: Element) -> dict[str, Any]:
    titles = [reader.line(child).text for child in node if child.tag in _TITLES]
    online = node.find("ext-link")
    accessed = node.find("date-in-citation[@content-type='access-date']")
    until = node.find("date-in-citation[@content-type='until']")
    numbers = [words(node.find(path)) for path in _NUMBER if node.find(path) is not None]
    return {
        "language": node.get(f"{XML}lang"),
        "people": tuple(_people(group) for group in node.iterfind("person-group")),
        "title": titles[0] if titles else "",
        "titles": tuple(sorted(titles)),
        **{name: untagged(words(node.find(path))) for name, path in _FIELDS.items()},
        "numbers": tuple(sorted(filter(None, (_pages(node), *numbers)))),
        "issued": _date(node),
        "until": () if until is None else _date(until),
        "accessed": () if accessed is None else _date(accessed),
        "url": "" if online is None else address(online.get(f"{XLINK}href", "")),
    }


def _people(group: Element) -> tuple[str, tuple[Any, ...]]:
    role = group.get("custom-type") or group.get("person-group-type", "")
    return role, tuple("others" if child.tag == "etal" else person(child) for child in group)


def person(node: Element) -> tuple[str, ...]:
    """Family name, given names and suffix of a `name`, or the words of a `collab`."""
    if node.tag == "collab":
        return (words(node),)
    return (words(node.find("surname")), words(node.find("given-names")), words(node.find("suffix")))


def _pages(node: Element) -> str:
    """`105-114`, `e12`, or a range as it was written."""
    for name in ("page-range", "elocation-id"):
        if node.find(name) is not None:
            return words(node.find(name))
    first, last = words(node.find("fpage")), words(node.find("lpage"))
    return f"{first}-{last}" if last else first


def _date(node: Element) -> tuple[Any, ...]:
    """Year, month, day, season and whether it is about then; or the date in words."""
    year = node.find("year")
    if year is None:
        said = words(node.find("string-date")) or ("" if node.tag != "date-in-citation" else words(node))
        return (said,) if said else ()
    month, day, season = (words(node.find(name)) for name in ("month", "day", "season"))
    return (
        int(words(year)),
        int(month or 0),
        int(day or 0),
        SEASONS.get(season, 0),
        year.get("content-type") == "circa",
    )
