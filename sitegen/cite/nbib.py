"""PubMed's `.nbib` files (MEDLINE) → records. https://www.nlm.nih.gov/bsd/mms/medlineelements.html

A record begins with `PMID-`, or after a blank line; a value goes on in lines that begin with blanks. Keys are
`pmid:` and the number, which is how such a work is cited.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from sitegen.cite import dates, identify, languages, pages
from sitegen.cite.comma_names import group, person, short
from sitegen.cite.csl_terms import AHEAD_OF_PRINT
from sitegen.cite.keyless import Draft, keep
from sitegen.cite.other_format import right_ending
from sitegen.cite.records import Gathering, Records
from sitegen.cite.tagged import Field, Lines, tag_pattern
from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.reference import PartialDate

_TAG = tag_pattern(r"[A-Z][A-Z0-9]{1,3}")
_MARKED = re.compile(r"(.*\S)\s*\[(doi|pii|bookaccession)\]", re.IGNORECASE)
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]")

_TEXT = {
    "VI": "volume", "IP": "issue", "TA": "container-title-short", "JT": "container-title", "AB": "abstract",
    "CTI": "collection-title", "EN": "edition", "PB": "publisher", "TT": "original-title", "VTI": "volume-title",
}  # fmt: skip
_NAMES = {"FAU": "author", "FED": "editor"}
_SHORT = {"AU": "author", "ED": "editor"}
_KINDS = (
    ("journal article", "article-journal"), ("case reports", "article-journal"), ("book chapter", "chapter"),
    ("book", "book"), ("reports - ", "report"), ("technical report", "report"), ("dissertation", "thesis"),
    ("theses", "thesis"), ("dataset", "dataset"), ("preprint", "article"),
)  # fmt: skip
_STATUS = {"aheadofprint": AHEAD_OF_PRINT}


def read(source: SourceText) -> Records:
    """Every record of a file of PubMed, each mistake at its line."""
    found = Gathering(source, "nbib")
    if hint := right_ending(source.text, ".nbib"):
        found.error(Span(1, 1, 1), "this is not a file of PubMed", hint)
        return found.records()
    for fields in _records(source.text, found):
        _keep(fields, found)
    if not found.references and not found.diagnostics:
        found.warn(Span(), "this file holds no reference", "each begins like this: PMID- 30112240")
    return found.records()


def _records(text: str, found: Gathering) -> Iterator[list[Field]]:
    record, after_blank = Lines(), False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            after_blank = True
            continue
        tag = _TAG.match(line)
        if tag is not None:
            if record.fields and (after_blank or tag[1] == "PMID"):
                yield record.done()
                record = Lines()
            record.begin(tag[1], (tag[2] or "").lstrip(), number, _column(line, tag))
        elif record.fields and (line[0] in " \t" or not after_blank):
            record.go_on(line)
        else:
            message = "this line does not belong to a reference"
            found.warn(_whole(number, line), message, "each begins like this: PMID- 30112240")
        after_blank = False
    if record.fields:
        yield record.done()


def _column(line: str, tag: re.Match[str]) -> int:
    value = (tag[2] or "").lstrip()
    return len(line) - len(value) + 1 if value else 1


def _whole(number: int, line: str) -> Span:
    return Span(number, len(line) - len(line.lstrip()) + 1, max(1, len(line.strip())))


def _keep(fields: list[Field], found: Gathering) -> None:
    draft = Draft("article-journal")
    long = {_NAMES[field.tag] for field in fields if field.tag in _NAMES}
    for field in fields:
        if (variable := _TEXT.get(field.tag)) is not None:
            draft.put(variable, field.value)
        elif variable := _NAMES.get(field.tag, ""):
            draft.person(variable, person(field.value))
        elif (variable := _SHORT.get(field.tag, "")) and variable not in long:
            draft.person(variable, short(field.value))
        elif (special := _SPECIAL.get(field.tag)) is not None:
            special(draft, field.value)
    _finish(draft, {field.tag: field.value for field in reversed(fields)}, [f.value for f in fields if f.tag == "PT"])
    named = next((field for field in fields if field.tag in ("PMID", "TI")), fields[0])
    if not draft.text.get("title") and not draft.names:
        message = "this reference has neither title nor authors"
        found.error(named.span, message, "export it from PubMed again: Save, Format: PubMed")
        return
    keep(draft, found, named.span)


def _title(draft: Draft, value: str) -> None:
    """The full stop that MEDLINE puts behind every title is not part of it."""
    draft.put("title", value.removesuffix(".") if not value.endswith("..") else value)


def _book(draft: Draft, value: str) -> None:
    draft.type = "chapter"
    draft.put("container-title", value)


def _identifier(draft: Draft, value: str) -> None:
    marked = _MARKED.fullmatch(value)
    if marked is not None and marked[2].lower() == "doi":
        draft.put("DOI", identify.doi(marked[1]))
    elif value.startswith(("http://", "https://", "www.")):
        draft.put("URL", value if "://" in value else f"https://{value}")


def _issn(draft: Draft, value: str) -> None:
    if found := _ISSN.search(value):
        draft.put("ISSN", found[0])


def _isbn(draft: Draft, value: str) -> None:
    if found := _ISBN.search(value):
        draft.put("ISBN", found[0])


def _issued(draft: Draft, value: str) -> None:
    draft.dates.setdefault("issued", _date(value))


def _online(draft: Draft, value: str) -> None:
    draft.dates.setdefault("available-date", _date(value))


def _date(value: str) -> PartialDate:
    if compact := _COMPACT.fullmatch(value):
        value = "-".join(compact.groups())
    date = dates.from_text(value)
    year = _YEAR.search(value) if date.literal else None
    return PartialDate(year=int(year[0])) if year else date


_SPECIAL: Mapping[str, Callable[[Draft, str], None]] = {
    "TI": _title,
    "BTI": _book,
    "AID": _identifier,
    "LID": _identifier,
    "PG": lambda draft, value: draft.put("page", pages.whole(value)),
    "IS": _issn,
    "ISSN": _issn,
    "ISBN": _isbn,
    "DP": _issued,
    "DEP": _online,
    "PMID": lambda draft, value: draft.put("PMID", value),
    "PMC": lambda draft, value: draft.put("PMCID", identify.pmcid(value)),
    "CN": lambda draft, value: draft.person("author", group(value)),
    "LA": lambda draft, value: draft.put("language", languages.tag(value)),
    "OT": lambda draft, value: draft.more("keyword", value, ", "),
    "MH": lambda draft, value: draft.more("keyword", value.replace("*", ""), ", "),
    "GN": lambda draft, value: draft.more("annote", value, " "),
    "PST": lambda draft, value: draft.put("status", _STATUS.get(value, "")),
}


def _finish(draft: Draft, first: Mapping[str, str], kinds: list[str]) -> None:
    """What depends on more than one field."""
    if draft.type == "article-journal":
        draft.type = _kind(draft, first, kinds)
    if draft.type != "article-journal" and not first.get("PMID"):
        draft.put("publisher", draft.text.pop("container-title", ""))  # as ERIC writes them
    if draft.type in ("book", "chapter", "report"):
        draft.put("publisher-place", first.get("PL", ""))
    if draft.type == "book" and "BTI" in first:
        draft.text["title"] = draft.text.pop("container-title")
    if "page" not in draft.text:
        marked = _MARKED.fullmatch(first.get("LID", "")) or _MARKED.fullmatch(first.get("AID", ""))
        if marked is not None and marked[2].lower() == "pii":
            draft.put("page", marked[1])
    if "issued" not in draft.dates and "available-date" in draft.dates:
        draft.dates["issued"] = draft.dates["available-date"]


def _kind(draft: Draft, first: Mapping[str, str], kinds: list[str]) -> str:
    if "container-title" in draft.text and "VI" in first:
        return "article-journal"
    for kind in kinds:
        for words, found in _KINDS:
            if words in kind.lower():
                return found
    return "article-journal"
