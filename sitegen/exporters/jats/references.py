"""The reference list in JATS: each work in fields, for programs, beside the entry as its style prints it.

https://jats4r.niso.org/citations/, https://jats.nlm.nih.gov/publishing/tag-library/1.3/element/element-citation.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from sitegen.cite.names import OTHERS
from sitegen.cite.pages import article_number
from sitegen.cite.richtext import pieces
from sitegen.exporters.jats.contributors import name
from sitegen.exporters.jats.inlines import lang_attribute
from sitegen.model.person import Name
from sitegen.model.printed import Entry
from sitegen.model.reference import PartialDate, Reference
from sitegen.render.escape import attr, text
from sitegen.render.urls import safe_link, uri
from sitegen.render.xml import Xml, some

if TYPE_CHECKING:
    from sitegen.exporters.jats.text import JatsText

# https://jats.nlm.nih.gov/publishing/tag-library/1.3/attribute/publication-type.html
_TYPES = {
    "article": "preprint", "article-journal": "journal", "article-magazine": "magazine",
    "article-newspaper": "newspaper", "bill": "legal", "book": "book", "chapter": "book", "classic": "book",
    "dataset": "data", "entry": "book", "entry-dictionary": "book", "entry-encyclopedia": "book",
    "legal_case": "legal", "legislation": "legal", "manuscript": "manuscript", "pamphlet": "book",
    "paper-conference": "confproc", "patent": "patent", "periodical": "journal", "personal_communication": "commun",
    "post": "web", "post-weblog": "web", "regulation": "legal", "report": "report", "review": "journal",
    "review-book": "journal", "software": "software", "speech": "confproc", "standard": "standard", "thesis": "thesis",
    "webpage": "web",
}  # fmt: skip
_WHOLE = frozenset({"book", "report", "thesis", "software", "standard", "legal", "manuscript"})  # a title of their own
_PARTS = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia"})
_HELD = frozenset({"data", "preprint"})
_GROUPS = ("author", "editor", "translator", "illustrator", "director", "compiler", "curator")
_FIELDS = (
    ("volume", "volume"), ("issue", "issue"), ("edition", "edition"),
    ("publisher", "publisher-name"), ("publisher-place", "publisher-loc"), ("event-title", "conf-name"),
    ("event-place", "conf-loc"), ("ISBN", "isbn"), ("ISSN", "issn"), ("part-title", "part-title"),
    ("supplement", "supplement"), ("supplement-number", "supplement"),
)  # fmt: skip
# What has an element in no citation is told in words. Each is one of csl_terms.PUBLIC: "note" and "archive" are not.
_COMMENTS = (
    "genre", "medium", "status", "collection-number", "chapter-number", "original-title", "original-publisher",
    "original-publisher-place", "authority", "jurisdiction", "section", "division", "number-of-volumes", "part",
    "part-number", "printing", "scale", "dimensions", "reviewed-title", "reviewed-genre", "volume-title",
)  # fmt: skip
_IDS = (("DOI", "doi"), ("PMID", "pmid"), ("PMCID", "pmcid"))
_MARKS = {"i": "italic", "b": "bold", "sub": "sub", "sup": "sup", "sc": "sc", "nocase": "fixed-case"}
_SEASONS = ("Spring", "Summer", "Autumn", "Winter")
_RANGE = re.compile(r"([A-Za-z]*\d+[A-Za-z]*)-([A-Za-z]*\d+[A-Za-z]*)")
_ONLINE = "The work online"
_EARLIEST, _LATEST = 1400, 2099  # what JATS4R takes for a year


def ref_list(writer: JatsText) -> Xml:
    """The works in the order of the printed list, then those that the style prints no entry for."""
    records = {record.key: record for record in writer.case.references}
    entries = writer.known.printed.bibliography
    parts = [_ref(writer, entry.key, records.pop(entry.key, None), entry) for entry in entries]
    parts += [_ref(writer, record.key, record, None) for record in records.values()]
    title = f"<title>{text(writer.words('References'))}</title>\n"
    return some("ref-list", {}, Xml(title + "".join(parts) if parts else ""))


def _ref(writer: JatsText, key: str, record: Reference | None, entry: Entry | None) -> str:
    kind = _kind(record) if record is not None else "other"
    fields = "".join(_fields(record, kind, writer.tongue(_ONLINE))) if record is not None else ""
    label = f"<label>{text(entry.label)}</label>" if entry is not None and entry.label else ""
    citations = []
    if fields and record is not None:
        lang = lang_attribute(record.text.get("language", ""))
        citations.append(f'<element-citation publication-type="{kind}"{lang}>{fields}</element-citation>')
    if entry is not None or not citations:
        words = writer.line(entry.text) if entry is not None else text(key)
        citations.append(f'<mixed-citation publication-type="{kind}">{words}</mixed-citation>')
    both = "".join(citations)
    inner = f"<citation-alternatives>{both}</citation-alternatives>" if len(citations) > 1 else both
    return f'<ref id="{writer.reference(key)}">{label}{inner}</ref>\n'


def _kind(record: Reference) -> str:
    kind = _TYPES.get(record.type, "other")
    return "other" if kind == "data" and not record.text.get("title") else kind


def _fields(record: Reference, kind: str, lang: str) -> Iterator[str]:
    """What is known of a work, in the order of a citation; *lang* is the language of the words that no record has."""
    said, dates = record.text, record.dates
    for role, people in record.names.items():
        yield _people(role, people)
    if "title" in said:
        tag = _title_tag(record, kind)
        yield f"<{tag}>{rich(said['title'])}</{tag}>"
    if "container-title" in said or "container-title-short" in said:
        yield _container(record, kind)
    if "collection-title" in said:
        yield f"<series>{rich(said['collection-title'])}</series>"
    for variable, tag in _FIELDS:
        if variable in said:
            held = variable == "publisher" and _is_held(said, kind)
            words = rich if held or variable == "part-title" else text
            yield f"<source>{words(said[variable])}</source>" if held else f"<{tag}>{words(said[variable])}</{tag}>"
    if "version" in said:
        yield f'<version designator="{attr(said["version"])}">{text(said["version"])}</version>'
    if "issued" in dates:
        yield _date(dates["issued"])
    if "event-date" in dates:
        yield _meeting(dates["event-date"])
    yield _pages(record)
    if "number-of-pages" in said:
        yield f'<size units="pages">{text(said["number-of-pages"])}</size>'
    if "accessed" in dates:
        yield f'<date-in-citation content-type="access-date">{_parts(dates["accessed"])}</date-in-citation>'
    yield "".join([
        f'<pub-id pub-id-type="{name_of}">{text(said[variable])}</pub-id>'
        for variable, name_of in _IDS
        if variable in said
    ])  # fmt: skip
    if "number" in said and (kind != "journal" or "page" in said):
        yield _numbered(said["number"], kind)
    if "URL" in said and (href := safe_link("", said["URL"])):
        yield _link(href, lang)
    for variable in _COMMENTS:
        if variable in said:
            yield f'<comment content-type="{variable}">{rich(said[variable])}</comment>'


def _people(role: str, people: Sequence[Name]) -> str:
    kind = f'"{role}"' if role in _GROUPS else f'"custom" custom-type="{attr(role)}"'
    inner = "".join([name(person) if person != OTHERS else "<etal/>" for person in people])
    return f"<person-group person-group-type={kind}>{inner}</person-group>" if inner else ""


def _link(href: str, lang: str) -> str:
    titled = f'xlink:title="{_ONLINE}"{lang_attribute(lang)}'
    return f'<ext-link ext-link-type="uri" xlink:href="{attr(uri(href))}" {titled}>Online</ext-link>'


def _title_tag(record: Reference, kind: str) -> str:
    """What the title of a work is called: a work that stands in no other is a source itself."""
    if kind == "data":
        return "data-title"
    if record.type in _PARTS:
        return "chapter-title"
    contained = "container-title" in record.text or "container-title-short" in record.text
    return "source" if kind in _WHOLE or (kind == "web" and not contained) else "article-title"


def _container(record: Reference, kind: str) -> str:
    """What the work stands in; its abbreviation beside it."""
    container, short = record.text.get("container-title", ""), record.text.get("container-title-short", "")
    tag = "series" if kind in _WHOLE and record.type not in _PARTS and "title" in record.text else "source"
    named = f"<{tag}>{rich(container or short)}</{tag}>"
    differs = container and short and short != container
    return f'{named}<source specific-use="abbreviation">{rich(short)}</source>' if differs else named


def _is_held(said: Mapping[str, str], kind: str) -> bool:
    """Whether the publisher is the archive or server that holds the work, which is the source of data and preprints.

    https://jats4r.niso.org/data-citations/ and …/preprint-citations/
    """
    return kind in _HELD and "container-title" not in said and "container-title-short" not in said


def _numbered(number: str, kind: str) -> str:
    if kind == "patent":
        return f"<patent>{text(number)}</patent>"
    return f'<pub-id pub-id-type="custom" custom-type="number">{text(number)}</pub-id>'


def rich(value: str) -> str:
    """The words of a record with the marks that they hold."""
    if "<" not in value:
        return text(value)
    return "".join([
        f"<{'' if piece.opens else '/'}{_MARKS[piece.mark]}>" if piece.mark else text(piece.words)
        for piece in pieces(value)
    ])  # fmt: skip


# -- dates ---------------------------------------------------------------------------------------------
def _date(date: PartialDate) -> str:
    """Year, month and day; what is no year of four digits is a date in words."""
    if not _EARLIEST <= date.year <= _LATEST:
        words = date.literal or (str(date.year) if date.year else "")
        return f"<string-date>{text(words)}</string-date>" if words else ""
    until = f'<date-in-citation content-type="until">{_parts(date.end)}</date-in-citation>' if date.end else ""
    return _parts(date) + until


def _meeting(date: PartialDate) -> str:
    """The days of a meeting, in words as JATS has them."""
    days = "–".join([_iso(day) or day.literal for day in (date, date.end) if day is not None])
    return some("conf-date", {"iso-8601-date": _iso(date)}, days)


def _iso(date: PartialDate) -> str:
    known = (date.year, date.month, date.day) if _EARLIEST <= date.year <= _LATEST else ()
    return "-".join([f"{part:02}" for part in known if part])


def _parts(date: PartialDate) -> str:
    if not _EARLIEST <= date.year <= _LATEST:
        return text(date.literal or str(date.year))
    return _four_digits(date.year, date.month, date.day, date.season, date.circa)


@lru_cache(4_096)
def _four_digits(year: int, month: int, day: int, season: int, circa: bool) -> str:
    before = (f"<day>{day}</day>" if day else "") + (f"<month>{month}</month>" if month else "")
    if 0 < season <= len(_SEASONS):
        before += f"<season>{_SEASONS[season - 1]}</season>"
    iso = "-".join([f"{part:02}" for part in (year, month, day) if part])
    about = ' content-type="circa"' if circa else ""
    return f'{before}<year{about} iso-8601-date="{iso}">{year}</year>'


# -- where it is -----------------------------------------------------------------------------------------
def _pages(record: Reference) -> str:
    """An article number, a first and a last page, or a range as it is written: never a number and pages."""
    page = record.text.get("page", "")
    if number := article_number(record):
        return f"<elocation-id>{text(number)}</elocation-id>"
    if not page:
        return ""
    if found := _RANGE.fullmatch(page):
        first, last = found.groups()
        backwards = f"<page-range>{text(page)}</page-range>" if _number(last) < _number(first) else ""
        return f"<fpage>{first}</fpage><lpage>{last}</lpage>{backwards}"
    return f"<fpage>{text(page)}</fpage>" if page.isalnum() else f"<page-range>{text(page)}</page-range>"


def _number(page: str) -> tuple[int, str]:
    """The number in a page, to be compared; however many digits it has."""
    digits = "".join(filter(str.isdigit, page)).lstrip("0")
    return len(digits), digits
