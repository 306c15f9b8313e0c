"""`front` of a JATS article as front matter: title, people, history, venue, rights, abstracts, keywords."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sitegen.model.document import Blocks
from tests.corpus.jats_body import BodyReader
from tests.corpus.jats_xml import XLINK_HREF, XML_LANG, Element, child, children, text
from tests.corpus.markdown_writer import write_blocks, write_line
from tests.corpus.names import read_people

Entry = dict[str, Any]
_TYPES = {
    "case-report": "case-report", "case-study": "case-report", "review-article": "review",
    "systematic-review": "review", "editorial": "editorial", "letter": "letter",
    "article-commentary": "commentary", "book-review": "commentary",
    "correction": "correction", "addendum": "correction", "retraction": "retraction",
}  # fmt: skip
_RELATIONS = {
    "corrected-article": "corrects", "correction-forward": "corrects", "retracted-article": "retracts",
    "commentary-article": "comment-on", "commentary": "comment-on", "letter": "reply-to",
    "peer-reviewed-article": "original",
}  # fmt: skip
_HISTORY = {"received": "received", "rev-recd": "revised", "accepted": "accepted"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HIGHLIGHTS = ("highlights", "author-highlights", "key-points", "teaser", "toc", "short")
_SUMMARIES = ("plain-language-summary", "executive-summary", "summary", "lay-summary", "plain")


def read_front(article: Element, reader: BodyReader) -> Entry:
    """Every key of the front matter that the article's `front` fills."""
    meta = next(article.iterfind("{*}front/{*}article-meta"))
    lang = article.get(XML_LANG) or "en"
    entry: Entry = _titles(meta, reader) | {
        "lang": lang,
        "type": _TYPES.get(article.get("article-type") or "", "case-report"),
    }
    entry |= {"status": "published", "date": _dates(meta)} | _numbers(meta) | {"venue": _venue(article)}
    entry |= read_people(meta) | _abstracts(meta, reader) | _keywords(meta, lang)
    entry |= {"funding": _funding(meta, reader)} | _rights(meta) | {"related": _related(meta)}
    return {key: value for key, value in entry.items() if value}


def _titles(meta: Element, reader: BodyReader) -> Entry:
    group = next(meta.iterfind("{*}title-group"))
    marks = frozenset({"xref", "fn"})
    entry: Entry = {"title": _line(child(group, "article-title"), reader, marks)}
    entry["subtitle"] = _line(child(group, "subtitle"), reader, marks)
    entry["short_title"] = text(child(group, "alt-title"))
    entry["title_translations"] = {
        translated.get(XML_LANG) or "en": _line(child(translated, "trans-title"), reader, marks)
        for translated in children(group, "trans-title-group")
    }
    return entry


def _line(element: Element | None, reader: BodyReader, without: frozenset[str] = frozenset()) -> str:
    return "" if element is None else write_line(reader.inlines.read(element, without=without))


# -- dates, numbers, venue ------------------------------------------------------------------------------
def _dates(meta: Element) -> Entry:
    history = {date.get("date-type") or "": _iso(date) for date in meta.iterfind("{*}history/{*}date")}
    found = {key: history.get(kind, "") for kind, key in _HISTORY.items()}
    found["published"] = _published(meta)
    return {key: value for key, value in found.items() if value}


def _published(meta: Element) -> str:
    """The electronic date before the printed one before that of the collection."""
    rank = ("epub", "pub", "epub-ppub", "epreprint", "ppub", "collection")
    dates = [(date.get("pub-type") or date.get("date-type") or "", _iso(date)) for date in children(meta, "pub-date")]
    known = [pair for pair in dates if pair[1]]
    return min(known, key=lambda pair: rank.index(pair[0]) if pair[0] in rank else len(rank))[1] if known else ""


def _iso(date: Element) -> str:
    year, month, day = (text(child(date, tag)) for tag in ("year", "month", "day"))
    if not re.fullmatch(r"\d{4}", year):
        return ""
    number = (
        int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1 if month[:3].lower() in _MONTHS else 0
    )
    if not number:
        return year
    return f"{year}-{number:02}-{int(day):02}" if day.isdigit() else f"{year}-{number:02}"


def _numbers(meta: Element) -> Entry:
    ids = {identifier.get("pub-id-type"): text(identifier) for identifier in children(meta, "article-id")}
    pmcid = ids.get("pmcid") or ids.get("pmc") or ""
    entry = {"doi": ids.get("doi", ""), "pmid": ids.get("pmid", "")}
    entry["pmcid"] = pmcid if pmcid.startswith("PMC") or not pmcid else f"PMC{pmcid}"
    tags = {"volume": "volume", "issue": "issue", "first_page": "fpage", "last_page": "lpage"}
    entry |= {key: text(child(meta, tag)) for key, tag in tags.items()}
    return entry | {"elocation_id": text(child(meta, "elocation-id"))}


def _venue(article: Element) -> Entry:
    journal = next(article.iterfind("{*}front/{*}journal-meta"), None)
    if journal is None:
        return {}
    ids = {identifier.get("journal-id-type"): text(identifier) for identifier in journal.iter("{*}journal-id")}
    issns = {
        issn.get("pub-type") or issn.get("publication-format") or "": text(issn) for issn in journal.iter("{*}issn")
    }
    entry = {
        "title": text(next(journal.iter("{*}journal-title"), None)),
        "short_title": ids.get("nlm-ta") or text(next(journal.iter("{*}abbrev-journal-title"), None)),
        "issn": issns.get("ppub") or issns.get("print") or "",
        "eissn": issns.get("epub") or issns.get("electronic") or issns.get("") or "",
        "publisher": text(next(journal.iter("{*}publisher-name"), None)),
    }
    return {key: value for key, value in entry.items() if value}


# -- abstracts and keywords -----------------------------------------------------------------------------
def _abstracts(meta: Element, reader: BodyReader) -> Entry:
    entry: Entry = {"abstract_translations": {}}
    for abstract in children(meta, "abstract"):
        kind = abstract.get("abstract-type") or ""
        if not kind and "abstract" not in entry:
            entry["abstract"] = _abstract(abstract, reader)
        elif kind in _SUMMARIES:
            entry["plain_language_summary"] = write_blocks(_text_blocks(abstract, reader))
        elif points := list(_points(abstract, reader)):
            entry.setdefault("highlights" if kind in _HIGHLIGHTS else "learning_points", []).extend(points)
        else:
            reader.losses.append(f"abstract of type {kind}: a picture")
    for abstract in children(meta, "trans-abstract"):
        entry["abstract_translations"][abstract.get(XML_LANG) or "en"] = _abstract(abstract, reader)
    return entry


def _abstract(abstract: Element, reader: BodyReader) -> str | dict[str, str]:
    """Text, or headings with their texts."""
    sections = list(children(abstract, "sec"))
    if not sections:
        return write_blocks(_text_blocks(abstract, reader))
    loose = write_blocks([block for p in children(abstract, "p") for block in reader.paragraph(p)])
    parts = {
        text(child(section, "title")).rstrip(" :."): write_blocks(_text_blocks(section, reader)) for section in sections
    }
    return ({"Abstract": loose} if loose else {}) | parts


def _text_blocks(parent: Element, reader: BodyReader) -> Blocks:
    return tuple(reader.blocks(parent, 3))


def _points(abstract: Element, reader: BodyReader) -> Iterator[str]:
    """Highlights, key points: each list item or paragraph."""
    for paragraph in abstract.iter("{*}p"):
        holds_others = any(True for _ in paragraph.iterfind(".//{*}p"))
        if not holds_others and (words := write_line(reader.inlines.read(paragraph))):
            yield words


def _keywords(meta: Element, lang: str) -> Entry:
    by_language: dict[str, list[str]] = {}
    for group in children(meta, "kwd-group"):
        words = by_language.setdefault(group.get(XML_LANG) or lang, [])
        words += [text(keyword).rstrip(".;,") for keyword in children(group, "kwd")]
    own = next((tag for tag in by_language if tag[:2].lower() == lang[:2].lower()), "")
    return {"keywords": by_language.pop(own, []), "keyword_translations": by_language}


# -- funding, rights, relations -------------------------------------------------------------------------
def _funding(meta: Element, reader: BodyReader) -> Entry:
    groups = list(children(meta, "funding-group"))
    statement = " ".join(_line(element, reader) for group in groups for element in children(group, "funding-statement"))
    awards = [_award(award) for group in groups for award in children(group, "award-group")]
    return {key: value for key, value in (("statement", statement), ("awards", [a for a in awards if a])) if value}


def _award(group: Element) -> Entry:
    entry = {
        "id": ", ".join(text(identifier) for identifier in children(group, "award-id")),
        "sources": [_source(source) for source in children(group, "funding-source")],
        "recipients": [_person(person) for person in group.iterfind("{*}principal-award-recipient/{*}name")],
    }
    return {key: value for key, value in entry.items() if value}


def _source(source: Element) -> str:
    return text(source, without=frozenset({"institution-id"}))


def _person(person: Element) -> str:
    return " ".join(filter(None, (text(child(person, "given-names")), text(child(person, "surname")))))


def _rights(meta: Element) -> Entry:
    permissions = child(meta, "permissions")
    if permissions is None:
        return {}
    statement = re.sub(r"(?i)^(?:copyright|©|\(c\)|\s|:|\d{4}|,)+", "", text(child(permissions, "copyright-statement")))
    found = {
        "year": text(child(permissions, "copyright-year")),
        "holder": text(child(permissions, "copyright-holder")) or statement,
    }
    if not found["year"]:
        years = re.findall(r"\d{4}", text(child(permissions, "copyright-statement")))
        found["year"] = years[0] if years else ""
    copyright_ = {key: value for key, value in found.items() if value}
    return {"license": _license(list(permissions.iter("{*}license"))), "copyright": copyright_}


def _license(licenses: Sequence[Element]) -> Entry:
    for element in licenses:
        addresses = [element.get(XLINK_HREF) or "", *(text(ref) for ref in element.iter("{*}license_ref"))]
        addresses += [link.get(XLINK_HREF) or "" for link in element.iter("{*}ext-link")]
        for address in addresses:
            if found := re.search(r"creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)", address):
                return {"id": f"CC-{found[1].upper()}-{found[2]}"}
            if "publicdomain/zero" in address:
                return {"id": "CC0-1.0"}
    return {"text": text(child(licenses[0], "license-p"))} if licenses else {}


def _related(meta: Element) -> list[Entry]:
    found = []
    for element in children(meta, "related-article"):
        relation = _RELATIONS.get(element.get("related-article-type") or "")
        doi = re.search(r"10\.\d{4,9}/\S+", element.get(XLINK_HREF) or "")
        if relation and doi:
            found.append({"type": relation, "doi": doi[0]})
    return found
