"""Records → EndNote's XML, which EndNote, Zotero, Mendeley and Covidence import with marks in titles kept.

Elements stand in the order of EndNote's own DTD (RSXML). `endnote_xml.py` reads it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from sitegen.cite import date_text
from sitegen.cite.comma_names import written
from sitegen.cite.endnote_fields import STYLES, TYPES
from sitegen.cite.identify import PMCID
from sitegen.cite.keywords import keywords as split_keywords
from sitegen.cite.richtext import pieces
from sitegen.cite.unmarked import line, unmarked
from sitegen.model.particulars import NONE, Particulars
from sitegen.model.reference import PartialDate, Reference

# The name and EndNote's own number of the type that each CSL type is written as.
KINDS = {
    "article": ("Unpublished Work", 34), "article-journal": ("Journal Article", 17), "article-magazine":
    ("Magazine Article", 19), "article-newspaper": ("Newspaper Article", 23), "bill": ("Bill", 4), "book": ("Book", 6),
    "broadcast": ("Film or Broadcast", 21), "chapter": ("Book Section", 5), "classic": ("Classical Work", 49),
    "collection": ("Book", 6), "dataset": ("Dataset", 59), "entry": ("Encyclopedia", 53), "entry-dictionary":
    ("Dictionary", 52), "entry-encyclopedia": ("Encyclopedia", 53), "figure": ("Figure", 37), "graphic":
    ("Artwork", 2), "hearing": ("Hearing", 14), "interview": ("Interview", 64), "legal_case": ("Case", 7),
    "legislation": ("Statute", 31), "manuscript": ("Manuscript", 36), "map": ("Map", 20), "motion_picture":
    ("Film or Broadcast", 21), "pamphlet": ("Pamphlet", 24), "paper-conference": ("Conference Paper", 47), "patent":
    ("Patent", 25), "periodical": ("Journal Article", 17), "personal_communication": ("Personal Communication", 26),
    "post": ("Web Page", 12), "post-weblog": ("Blog", 56), "regulation": ("Statute", 31), "report": ("Report", 27),
    "review": ("Journal Article", 17), "review-book": ("Journal Article", 17), "software": ("Computer Program", 9),
    "song": ("Music", 61), "speech": ("Personal Communication", 26), "standard": ("Standard", 58), "thesis":
    ("Thesis", 32), "webpage": ("Web Page", 12),
}  # fmt: skip
_GENERIC = ("Generic", 13)
_FACES = {mark: face for face, mark in STYLES.items()}
_PLAIN_FACE = 'font="default" size="100%"'
_JOURNALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_SERIES = frozenset({"book", "report", "map", "software"})
_EXTENTS = frozenset({"book", "thesis"})
_ROLES = (("author", "authors"), ("editor", "secondary-authors"), ("collection-editor", "tertiary-authors"),
          ("translator", "subsidiary-authors"))  # fmt: skip


def write(references: Iterable[Reference], particulars: Mapping[str, Particulars] | None = None) -> bytes:
    """The records as a file of EndNote. *particulars*, by key, add addresses of authors."""
    known = particulars or {}
    records = [_record(record, known.get(record.key, NONE), at) for at, record in enumerate(references, 1)]
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n{"".join(records)}</records></xml>\n'.encode()


def _record(record: Reference, particulars: Particulars, number: int) -> str:
    return f"<record>\n{''.join(_elements(record, particulars, number))}</record>\n"


def _elements(record: Reference, particulars: Particulars, number: int) -> Iterator[str]:
    name, code = KINDS.get(record.type, _GENERIC)
    kind = TYPES[name.lower()]
    text = {variable: line(value) for variable, value in record.text.items()}
    yield f"<rec-number>{number}</rec-number>\n"
    yield f'<ref-type name="{name}">{code}</ref-type>\n'
    yield _within("contributors", _people(record))
    addresses = dict.fromkeys(address for author in particulars.authors for address in author.addresses)
    yield _element("auth-address", "; ".join(addresses))
    yield _within("titles", _titles(text, kind))
    if kind in _JOURNALS:
        yield _within("periodical", _journal(text))
    yield from _numbers(text, kind)
    keywords = split_keywords(text.get("keyword", ""))
    yield _within("keywords", (_element("keyword", keyword) for keyword in keywords))
    if "issued" in record.dates:
        yield _within("dates", _dates(record.dates["issued"]))
    yield from _rest(text, kind, record.key)


def _element(name: str, value: str) -> str:
    shown = escape(unmarked(value), quote=False)
    return f"<{name}>{shown}</{name}>\n" if shown else ""


def _within(name: str, inner: Iterable[str]) -> str:
    """*inner* in an element, or nothing when there is nothing in it."""
    content = "".join(inner)
    return f"<{name}>{content}</{name}>\n" if content else ""


def _people(record: Reference) -> Iterator[str]:
    for variable, element in _ROLES:
        yield _within(element, (_element("author", written(name)) for name in record.names.get(variable, ())))


def _titles(text: Mapping[str, str], kind: str) -> Iterator[str]:
    container, series = text.get("container-title", ""), text.get("collection-title", "")
    if kind in _SERIES:
        container, series = series, ""
    elif kind == "paper-conference":
        container = text.get("event-title", "") or container
    yield _title(text.get("title", ""))
    yield _element("secondary-title", "" if kind == "thesis" else container)
    yield _element("tertiary-title", "" if kind in (*_JOURNALS, "thesis") else series)
    yield _element("short-title", text.get("title-short", ""))
    yield _element("translated-title", text.get("original-title", ""))


def _title(text: str) -> str:
    """The title, its marks as EndNote's faces."""
    if "<" not in text:
        return _element("title", text)
    runs: list[str] = []
    faces: list[str] = []
    for piece in pieces(text):
        if not piece.mark:
            face = " ".join(dict.fromkeys(filter(None, faces))) or "normal"
            runs.append(f'<style face="{face}" {_PLAIN_FACE}>{escape(piece.words, quote=False)}</style>')
        elif piece.opens:
            faces.append(_FACES.get(piece.mark, ""))
        else:
            faces.pop()
    return f"<title>{''.join(runs)}</title>\n"


def _journal(text: Mapping[str, str]) -> Iterator[str]:
    yield _element("full-title", text.get("container-title", ""))
    yield _element("abbr-1", text.get("container-title-short", ""))


def _numbers(text: Mapping[str, str], kind: str) -> Iterator[str]:
    yield _element("pages", text.get("number-of-pages" if kind in _EXTENTS else "page", ""))
    yield _element("volume", text.get("volume", ""))
    number = "issue" if kind in _JOURNALS else "collection-number" if kind in ("book", "chapter") else "number"
    yield _element("number", text.get(number, ""))
    yield _element("num-vols", text.get("number-of-volumes", ""))
    yield _element("edition", text.get("edition", ""))
    yield _element("section", text.get("section", ""))
    yield _element("reprint-edition", text.get("references", ""))


def _dates(date: PartialDate) -> Iterator[str]:
    if date.year <= 0:
        yield _element("year", date_text.edtf(date))
        return
    yield _element("year", f"{date.year:04d}")
    day = date_text.medline(date).removeprefix(f"{date.year} ")
    if date.month or date.season or date.end or date.circa:
        yield _within("pub-dates", (_element("date", day),))


def _rest(text: Mapping[str, str], kind: str, key: str) -> Iterator[str]:
    central = text.get("PMCID", "")
    yield _element("pub-location", text.get("publisher-place", ""))
    yield _element("publisher", text.get("publisher", ""))
    yield _element("isbn", _standard_number(text, kind))
    yield _element("accession-num", text.get("PMID", "") if kind == "article-journal" else "")
    yield _element("call-num", text.get("call-number", ""))
    yield _element("electronic-resource-num", text.get("DOI", ""))
    yield _element("abstract", text.get("abstract", ""))
    yield _element("label", key)
    yield _element("notes", text.get("annote", "") or text.get("note", ""))
    yield _element("work-type", text.get("genre", ""))
    yield _element("remote-database-provider", text.get("source", ""))
    yield _element("language", text.get("language", ""))
    yield _within("urls", (_within("related-urls", (_element("url", text.get("URL", "")),)),))
    yield _element("custom2", central if PMCID.fullmatch(central) else "")


def _standard_number(text: Mapping[str, str], kind: str) -> str:
    first, second = ("ISSN", "ISBN") if kind in _JOURNALS else ("ISBN", "ISSN")
    return text.get(first) or text.get(second, "")
