"""EndNote's XML → records. Each `<record>` is read alone, so that a broken one costs no other.

A document type (DOCTYPE) is refused: it can define abbreviations that grow without end, and EndNote writes none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from sitegen.cite import dates, identify, languages, pages
from sitegen.cite.bibtex_syntax import Positions
from sitegen.cite.comma_names import person
from sitegen.cite.endnote_fields import NAMES, STYLES, TEXT, TYPES
from sitegen.cite.keyless import Draft, keep
from sitegen.cite.records import Gathering, Records
from sitegen.cite.richtext import plain
from sitegen.cite.unreadable import clean
from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.reference import PartialDate

DEEPEST = 30
_DOCTYPE = re.compile(r"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_RECORD = re.compile(r"<record(?=[\s>/])")
_END = re.compile(r"</record\s*>")
_ISSN = re.compile(r"\b\d{4}-?\d{3}[\dXx]\b")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]")
_PMID = re.compile(r"[1-9]\d{4,7}", re.ASCII)
_PERIODICALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_NUMBERED = frozenset({"report", "patent", "standard", "legal_case", "bill"})
_CUT_OFF = (  # what expat says at the end of a text that is not whole
    expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS],
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN],
    expat.errors.codes[expat.errors.XML_ERROR_PARTIAL_CHAR],
)
_HINT = "export the references from EndNote again: File, Export, XML"


def read(source: SourceText) -> Records:
    """Every record of a file of EndNote, each mistake at its line."""
    found = Gathering(source, "endnote-xml")
    text, positions = source.text, Positions(source.text)
    if refused := _DOCTYPE.search(text):
        found.error(positions.span(refused.start(), len(refused[0])), "a DOCTYPE is not read", "delete this part")
        return found.records()
    starts = [match.start() for match in _RECORD.finditer(text)]
    if not starts:
        found.error(positions.span(0), "this is not a file of EndNote: it has no <record>", _HINT)
        return found.records()
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        place = positions.span(start, len("<record"))
        if (values := _values(text, start, end, positions, found)) is not None:
            _keep(values, place, found)
    return found.records()


class _Values:
    """The texts of one record by their path; the marks of a title are kept as tags."""

    def __init__(self) -> None:
        self.path: list[str] = []
        self.found: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.marks: list[str] = []
        self.type = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "style":
            faces = attributes.get("face", "").split()
            mark = next((STYLES[face] for face in faces if face in STYLES), "")
            self.marks.append(mark)
            self.text.append(f"<{mark}>" if mark else "")
            return
        if len(self.path) >= DEEPEST:
            raise ValueError("too deep")
        self.path.append(name)
        self.text = []
        if name == "ref-type":
            self.type = attributes.get("name", "").lower()

    def end(self, name: str) -> None:
        if name == "style":
            mark = self.marks.pop() if self.marks else ""
            self.text.append(f"</{mark}>" if mark else "")
            return
        if value := " ".join("".join(self.text).split()):
            self.found.append(("/".join(self.path[1:]), clean(value)))
        self.text = []
        self.path.pop()

    def words(self, data: str) -> None:
        self.text.append(data)

    def first(self, *paths: str) -> str:
        """The first value there is at one of *paths*."""
        return next((value for path in paths for place, value in self.found if place == path), "")

    def all(self, path: str) -> Iterator[str]:
        """Every value at *path*."""
        return (value for place, value in self.found if place == path)


def _values(text: str, start: int, end: int, positions: Positions, found: Gathering) -> _Values | None:
    closing = _END.search(text, start, end)
    chunk = text[start : closing.end() if closing else end]
    values = _Values()
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = values.start, values.end
    parser.CharacterDataHandler = values.words
    try:
        parser.Parse(clean(chunk), True)
    except expat.ExpatError as problem:
        place = positions.span(_offset(chunk, start, problem.lineno, problem.offset))
        message = "this record cannot be read as XML from here on; a bare & or < breaks it"
        if closing is None and problem.code in _CUT_OFF:
            message = "this record is cut off: there is no </record> before the next one, or the end of the file"
        found.error(place, message, _HINT)
    except ValueError:
        found.error(positions.span(start), "this record is nested too deeply for a reference", _HINT)
    else:
        return values
    return None


def _offset(chunk: str, start: int, line: int, column: int) -> int:
    before = "\n".join(chunk.split("\n")[: line - 1])
    return start + len(before) + (line > 1) + column


def _keep(values: _Values, place: Span, found: Gathering) -> None:
    draft = Draft(TYPES.get(values.type, "document"))
    for path, value in values.found:
        if path in NAMES:
            role = "editor" if values.type == "edited book" and path.endswith("/authors/author") else NAMES[path]
            draft.person(role, person(plain(value)))
        elif variable := TEXT.get(path, ""):
            draft.put(variable, value if variable == "title" else _words(value))
        elif path == "keywords/keyword":
            draft.more("keyword", _words(value), ", ")
    draft.key = plain(values.first("label"))
    _titles(draft, values)
    _numbers(draft, values)
    _identifiers(draft, values)
    _dates(draft, values)
    if "language" in draft.text:
        draft.text["language"] = languages.tag(draft.text["language"])
    if not draft.text and not draft.names:
        found.error(place, "this record says nothing", "delete it, or export it again")
        return
    keep(draft, found, place)


def _words(text: str) -> str:
    """*text* without its tags, single blanks: `<i> <i>` says nothing."""
    return " ".join(plain(text).split())


def _titles(draft: Draft, values: _Values) -> None:
    """Where the work stands: the journal and its abbreviation, the book, the series or the meeting."""
    second = values.first("titles/secondary-title")
    third = _words(values.first("titles/tertiary-title"))
    if draft.type in _PERIODICALS:
        draft.put("container-title", _words(values.first("periodical/full-title") or second))
        short = values.first("periodical/abbr-1", "alt-periodical/abbr-1", "titles/alt-title")
        draft.put("container-title-short", _words(short))
    elif draft.type in ("book", "report", "map", "software"):
        draft.put("collection-title", _words(second) or third)
    elif draft.type == "paper-conference" and values.type == "conference paper":
        draft.put("event-title", _words(second))
    elif draft.type != "thesis":
        draft.put("container-title", _words(second))
        draft.put("collection-title", third)


def _numbers(draft: Draft, values: _Values) -> None:
    number, extent = _words(values.first("number")), _words(values.first("pages"))
    if draft.type in _PERIODICALS:
        draft.put("issue", number)
    elif draft.type in _NUMBERED:
        draft.put("number", number)
    else:
        draft.put("collection-number" if draft.type in ("book", "chapter") else "number", number)
    draft.put("number-of-pages" if draft.type in ("book", "thesis") else "page", pages.whole(extent) if extent else "")
    numbers = plain(values.first("isbn"))
    if isbn := _ISBN.search(numbers):
        draft.put("ISBN", isbn[0].strip())
    elif issn := _ISSN.search(numbers):
        draft.put("ISSN", issn[0])
    elif draft.type in _NUMBERED:
        draft.put("number", numbers)


def _identifiers(draft: Draft, values: _Values) -> None:
    doi = identify.doi(plain(values.first("electronic-resource-num")))
    draft.put("DOI", doi if doi.startswith("10.") else "")
    database = values.first("remote-database-name").lower()
    number = plain(values.first("accession-num"))
    of_pubmed = not database or "pubmed" in database or "medline" in database
    if draft.type == "article-journal" and of_pubmed and _PMID.fullmatch(number):
        draft.put("PMID", number)
        draft.text.pop("archive_location", None)
    for value in (plain(value) for name in range(1, 8) for value in values.all(f"custom{name}")):
        if identify.PMCID.fullmatch(value):
            draft.put("PMCID", value)
    for path in ("urls/web-urls/url", "urls/related-urls/url"):
        for address in map(plain, values.all(path)):
            if address.startswith(("http://", "https://")):
                draft.put("URL", address)
    identify.complete(draft.text)


def _dates(draft: Draft, values: _Values) -> None:
    year, day = plain(values.first("dates/year")), plain(values.first("dates/pub-dates/date"))
    if not year and not day:
        return
    date = dates.from_text(year) if year else dates.from_text(day)
    if year and day and date.year and not date.month:
        fuller = dates.from_text(day)
        if fuller.literal or fuller.year != date.year:
            fuller = dates.from_text(f"{date.year} {day}")
        date = fuller if fuller.year else date
    draft.dates["issued"] = date if date.year or date.literal else PartialDate(literal=year)
