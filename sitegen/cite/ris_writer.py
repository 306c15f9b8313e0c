"""Records → a RIS file, read by EndNote, Zotero, Mendeley, RefWorks and Papers.

Which tag holds what follows from the tables that `ris.py` reads by, so that both always agree. Every value is one line:
nothing in it can end the record. https://en.wikipedia.org/wiki/RIS_(file_format)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from sitegen.cite import date_text, pages
from sitegen.cite.comma_names import written
from sitegen.cite.identify import PMCID
from sitegen.cite.keywords import keywords as split_keywords
from sitegen.cite.ris_fields import ANY, IN, LABELLED, NAMES, ROLES, TEXT_NAMES
from sitegen.cite.unmarked import line, unmarked
from sitegen.model.particulars import NONE, Particulars
from sitegen.model.reference import PartialDate, Reference

KINDS = {
    "article": "PREPRINT", "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS",
    "bill": "BILL", "book": "BOOK", "broadcast": "MPCT", "chapter": "CHAP", "classic": "BOOK", "collection": "BOOK",
    "dataset": "DATA", "entry": "ENCYC", "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "figure": "ART",
    "graphic": "ART", "hearing": "HEAR", "interview": "PCOMM", "legal_case": "CASE", "legislation": "STAT",
    "manuscript": "MANSCPT", "map": "MAP", "motion_picture": "MPCT", "pamphlet": "PAMP", "paper-conference": "CPAPER",
    "patent": "PAT", "periodical": "JFULL", "personal_communication": "PCOMM", "post": "ELEC", "post-weblog": "BLOG",
    "regulation": "STAT", "report": "RPRT", "review": "JOUR", "review-book": "JOUR", "software": "COMP",
    "song": "MUSIC", "speech": "SLIDE", "standard": "STAND", "thesis": "THES", "webpage": "ELEC",
}  # fmt: skip
_OTHERWISE = "GEN"

# In this order the tags are written, and the first of those that say the same is taken.
_TAGS = ("TI", "T2", "C3", "T3", "ST", "J2", "ET", "VL", "IS", "NV", "SV", "M1", "SP", "SN", "CY", "C1", "PB", "M3",
         "SE", "C4", "C5", "C6", "CN", "TT", "RI", "OP", "AV", "DB", "DP", "AB")  # fmt: skip
_ROLES = ("AU", "A2", "A3", "A4", "ED")
_APART = frozenset({"container-title-short", "page", "keyword", "DOI", "URL", "language", "annote", "note"})
_JOURNALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_RANGE = re.compile(r"([^\s-]+)-([^\s-]+)")
_KEPT_IN_NOTES = {variable: label for label, variable in reversed(LABELLED.items())}
_LABELS = {"PMID": "PMID", "PMCID": "PMCID", "DOI": "DOI", "ISBN": "ISBN", "event-place": "Place of Meeting"}


def write(
    references: Iterable[Reference], particulars: Mapping[str, Particulars] | None = None, *, tags: bool = False
) -> bytes:
    """The records as a RIS file. *particulars*, by key, add addresses of authors.

    *tags* keeps `<i>` and its like in titles, which Zotero and sitegen understand and other programs show.
    """
    known = particulars or {}
    return "\n".join([_record(record, known.get(record.key, NONE), tags) for record in references]).encode()


def _record(record: Reference, particulars: Particulars, tags: bool) -> str:
    fields = [(tag, value) for tag, value in _fields(record, particulars, tags) if value]
    return "".join([f"{tag}  - {value}\n" for tag, value in fields]) + "ER  - \n"


def _fields(record: Reference, particulars: Particulars, tags: bool) -> Iterator[tuple[str, str]]:
    kind = KINDS.get(record.type, _OTHERWISE)
    shown = line if tags else unmarked
    text = record.text
    yield "TY", kind
    yield "ID", line(record.key)
    yield from _people(record, kind)
    for author in particulars.authors:
        for address in author.addresses:
            yield "AD", line(address)
    yield from _dates(record.dates)
    for variable, tag in _held(kind).items():
        if variable in text:
            yield tag, shown(text[variable])
    if record.type in _JOURNALS:
        yield "J2", shown(text.get("container-title-short", ""))
    yield from _pages(text.get("page", ""), kind)
    yield "DO", line(text.get("DOI", ""))
    yield "UR", line(text.get("URL", ""))
    yield "LA", line(text.get("language", ""))
    for keyword in split_keywords(text.get("keyword", "")):
        yield "KW", shown(keyword)
    yield from _notes(record, kind, shown(text.get("annote", "")), shown(text.get("note", "")))


def _people(record: Reference, kind: str) -> Iterator[tuple[str, str]]:
    roles = _roles(kind)
    for variable, people in record.names.items():
        tag = roles.get(variable) or ("AU" if variable == "author" else "")
        for name in people:
            yield tag, written(name) if tag else ""


def _dates(dates: Mapping[str, PartialDate]) -> Iterator[tuple[str, str]]:
    if issued := dates.get("issued"):
        yield "PY", f"{issued.year:04d}" if issued.year > 0 else line(date_text.edtf(issued))
        if issued.month or issued.season or issued.end or issued.circa:
            yield "DA", _day(issued)
    if accessed := dates.get("accessed"):
        yield "Y2", _day(accessed)


def _day(date: PartialDate) -> str:
    """`2018/07/16/`, or words where the three numbers cannot say it."""
    if date.end or date.circa or date.season or date.year < 1000:
        return line(date_text.medline(date))
    month, day = (f"{part:02d}" if part else "" for part in (date.month, date.day))
    return f"{date.year}/{month}/{day}/"


def _pages(page: str, kind: str) -> Iterator[tuple[str, str]]:
    if not page or IN.get(kind, {}).get("SP", "page") != "page":
        return
    page = pages.whole(line(page))
    bounds = _RANGE.fullmatch(page)
    yield "SP", bounds[1] if bounds else page
    yield "EP", bounds[2] if bounds else ""


def _notes(record: Reference, kind: str, *remarks: str) -> Iterator[tuple[str, str]]:
    """Remarks, and under a name the particulars that the type has no tag for."""
    held, text = _held(kind), record.text
    of_central = line(text.get("PMCID", ""))
    if PMCID.fullmatch(of_central):
        yield "C2", of_central
    for variable, label in _KEPT_IN_NOTES.items():
        if variable in held or variable in _APART or (variable == "PMCID" and PMCID.fullmatch(of_central)):
            continue
        if value := unmarked(text.get(variable, "")):
            yield "N1", f"{_LABELS.get(variable, label.capitalize())}: {value}"
    for remark in remarks:
        yield "N1", remark


@cache
def _held(kind: str) -> Mapping[str, str]:
    """Which tag holds each variable in records of this type, in the order of writing."""
    says = {**ANY, **IN.get(kind, {}), **TEXT_NAMES.get(kind, {})}
    found: dict[str, str] = {}
    for tag in (*_TAGS, *TEXT_NAMES.get(kind, {})):
        if (variable := says.get(tag, "")) and variable not in _APART:
            found.setdefault(variable, tag)
    return found


@cache
def _roles(kind: str) -> Mapping[str, str]:
    """Which tag holds the people of each role."""
    says = {**NAMES, **ROLES.get(kind, {})}
    found: dict[str, str] = {}
    for tag in _ROLES:
        if (variable := says[tag]) and tag not in TEXT_NAMES.get(kind, {}):
            found.setdefault(variable, tag)
    return found
