"""The reference list, for Crossref to match: what is known of each work in parts, and the entry as it is printed.

https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/references/
"""

from __future__ import annotations

import re

from sitegen.cite.names import OTHERS
from sitegen.cite.pages import article_number, first
from sitegen.cite.unmarked import unmarked
from sitegen.exporters.crossref.limits import is_doi
from sitegen.exporters.crossref.text import line
from sitegen.model.printed import Entry
from sitegen.model.published import Published
from sitegen.model.reference import Reference
from sitegen.render.xml import NOTHING, Xml, element, some

# A `review` of CSL is one of a book or of a film, not what a referee wrote: that has no type in CSL.
_TYPES = {
    "article": "preprint",
    "article-journal": "journal_article", "article-magazine": "journal_article", "article-newspaper": "journal_article",
    "book": "book", "chapter": "book_chapter", "entry-encyclopedia": "book_chapter", "dataset": "dataset",
    "paper-conference": "conference_paper", "patent": "patent", "post-weblog": "blog_post", "report": "report",
    "software": "software", "standard": "standard", "thesis": "dissertation",
    "webpage": "web_resource",
}  # fmt: skip
_IN_BOOKS = frozenset({"chapter", "entry-encyclopedia", "paper-conference"})
_WHOLE = frozenset({"book", "report", "thesis", "standard"})  # their title is that of a volume
_ISSN = re.compile(r"[0-9]{4}-?[0-9]{3}[0-9X]")
_ISBN = re.compile(r"(97[89]-)?[0-9][0-9 -]+[0-9X]")


def citation_list(known: Published) -> Xml:
    """All entries, in the order in which they are printed."""
    works = {record.key: record for record in known.case.references}
    found = [_citation(entry, works.get(entry.key), n) for n, entry in enumerate(known.printed.bibliography, 1)]
    return some("citation_list", {}, *found)


def _citation(entry: Entry, work: Reference | None, number: int) -> Xml:
    printed = element("unstructured_citation", {}, line(entry.text))
    if work is None:
        return element("citation", {"key": f"ref{number}"}, printed)
    attributes = {"type": _TYPES.get(work.type, "other"), "key": f"ref{number}"}
    return element("citation", attributes, *_parts(work), printed)


def _parts(work: Reference) -> tuple[Xml, ...]:
    text, title, around = work.text, _plain(work, "title"), _plain(work, "container-title")
    in_book, whole, number = work.type in _IN_BOOKS, work.type in _WHOLE, article_number(work)
    return (
        some("issn", {}, _shaped(_ISSN, text.get("ISSN", ""))),
        some("journal_title", {}, "" if in_book else around),
        some("author", {}, _first_author(work)),
        _short("volume", text.get("volume", ""), 32),
        _short("issue", text.get("issue", ""), 32),
        NOTHING if number else _short("first_page", first(text.get("page", "")), 32),
        some("elocation_id", {}, number),
        some("cYear", {}, _year(work)),
        some("doi", {}, text.get("DOI", "") if is_doi(text.get("DOI", "")) else ""),
        some("isbn", {}, _isbn(text.get("ISBN", ""))),
        some("series_title", {}, _plain(work, "collection-title")),
        some("volume_title", {}, around if in_book else title if whole else ""),
        _short("edition_number", text.get("edition", ""), 15),
        some("article_title", {}, "" if whole else title),
    )


def _plain(work: Reference, variable: str) -> str:
    return unmarked(work.text.get(variable, ""))


def _short(name: str, value: str, most: int) -> Xml:
    """An element that holds no more than *most* letters; the printed entry has what is longer."""
    return some(name, {}, value) if len(value) <= most else NOTHING


def _first_author(work: Reference) -> str:
    """Crossref matches by the family name of the first author."""
    first = next(iter(work.names.get("author", ())), OTHERS)
    if first == OTHERS:
        return ""
    return first.literal or first.surname or first.given


def _year(work: Reference) -> str:
    date = work.dates.get("issued")
    return str(date.year) if date is not None and date.year > 0 else ""


def _isbn(value: str) -> str:
    return _shaped(_ISBN, value) if 10 <= len(value) <= 17 else ""


def _shaped(form: re.Pattern[str], value: str) -> str:
    return value if form.fullmatch(value) else ""
