"""Records → PubMed's own format (MEDLINE, `.nbib`), read by EndNote, Zotero, Mendeley, RefWorks and Covidence.

https://www.nlm.nih.gov/bsd/mms/medlineelements.html. Lines are folded as PubMed folds them. Types that PubMed does not
have are written as journal articles. A record that PubMed does not have begins with an empty `PMID- `: by this line
Zotero and others know the format, and where a record begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sitegen.cite import date_text
from sitegen.cite.comma_names import written
from sitegen.cite.csl_terms import AHEAD_OF_PRINT
from sitegen.cite.keywords import keywords as split_keywords
from sitegen.cite.languages import LANGUAGES
from sitegen.cite.names import OTHERS
from sitegen.cite.nlm_names import listed
from sitegen.cite.unmarked import line, unmarked
from sitegen.model.particulars import NONE, Author, Particulars
from sitegen.model.person import Name
from sitegen.model.reference import Reference

WIDTH = 88  # letters of a line
_KINDS = {
    "article": "Preprint", "book": "Book", "chapter": "Book Chapter", "dataset": "Dataset",
    "report": "Technical Report", "thesis": "Academic Dissertation",
}  # fmt: skip
_ARTICLE = "Journal Article"
_NOBODY = Author()
_CODES = {tag: code for code, tag in reversed(LANGUAGES.items())}


def write(
    references: Iterable[Reference], particulars: Mapping[str, Particulars] | None = None, *, tags: bool = False
) -> bytes:
    """The records as a file of PubMed. *particulars*, by key, add what PubMed says of authors and subjects.

    *tags* keeps `<i>` and its like in titles, which PubMed's own files do not have.
    """
    known = particulars or {}
    return "\n".join([_record(record, known.get(record.key, NONE), tags) for record in references]).encode()


def _record(record: Reference, particulars: Particulars, tags: bool) -> str:
    shown = line if tags else unmarked
    text = _Text({variable: shown(value) for variable, value in record.text.items()})
    fields = _fields(record, particulars, text)
    return "".join([_folded(tag, value) for tag, value in fields if value or tag == "PMID"])


class _Text(dict[str, str]):
    """Text variables, each in one line; one that is not there is empty."""

    def __missing__(self, variable: str) -> str:
        return ""


def _fields(record: Reference, particulars: Particulars, text: _Text) -> Iterator[tuple[str, str]]:
    """Tags and values in PubMed's order."""
    yield "PMID", text["PMID"]
    yield "OWN", "" if text["PMID"] else "NOTNLM"
    yield "IS", text["ISSN"]
    yield "ISBN", text["ISBN"]
    yield "VI", text["volume"]
    yield "IP", text["issue"]
    yield "DP", _published(record)
    yield "TI", _title(text["title"])
    yield "PG", text["page"]
    yield "LID", _marked(text["DOI"])
    yield "AB", text["abstract"]
    yield from _people(record, particulars)
    yield "LA", _language(text["language"])
    for name in (*particulars.kinds, _KINDS.get(record.type, _ARTICLE)):
        yield "PT", line(name)
    yield from _whole(record, text)
    yield from _subjects(text["keyword"], particulars)
    yield "PMC", text["PMCID"]
    yield "AID", _marked(text["DOI"])
    yield "AID", text["URL"]
    yield "PST", "aheadofprint" if text["status"] == AHEAD_OF_PRINT else ""
    yield "GN", text["annote"]
    yield "GN", text["note"]
    yield "SO", _source(record, text)


def _published(record: Reference) -> str:
    return line(date_text.medline(record.dates["issued"])) if "issued" in record.dates else ""


def _title(title: str) -> str:
    """With the full stop that MEDLINE puts behind every title."""
    return title if not title or title.endswith((".", "?", "!")) else f"{title}."


def _marked(doi: str) -> str:
    return f"{doi} [doi]" if doi else ""


def _language(language: str) -> str:
    base = language.partition("-")[0].lower()
    return _CODES.get(base, language)


def _people(record: Reference, particulars: Particulars) -> Iterator[tuple[str, str]]:
    authors = record.names.get("author", ())
    for place, name in enumerate(authors):
        of_author = particulars.authors[place] if place < len(particulars.authors) else _NOBODY
        yield from _person("AU", name)
        yield "AUID", f"ORCID: {line(of_author.orcid)}" if of_author.orcid else ""
        for address in of_author.addresses:
            yield "AD", _sentence(line(address))
    for name in record.names.get("editor", ()):
        yield from _person("ED", name)


def _person(tag: str, name: Name) -> Iterator[tuple[str, str]]:
    if name.literal and name != OTHERS and tag == "AU":
        yield "CN", line(name.literal)
        return
    yield f"F{tag}", written(name).removesuffix(",")  # which PubMed does not write
    yield tag, line(listed((name,)))


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _whole(record: Reference, text: _Text) -> Iterator[tuple[str, str]]:
    """The journal, or the book, in which the work stands."""
    available = record.dates.get("available-date")
    if available and available.year > 999 and available.day:
        yield "DEP", f"{available.year}{available.month:02d}{available.day:02d}"
    if record.type == "chapter":
        yield "BTI", text["container-title"]
    elif record.type not in _KINDS or "PMID" in text:
        yield "TA", text["container-title-short"]
        yield "JT", text["container-title"]
    yield "CTI", text["collection-title"]
    yield "VTI", text["volume-title"]
    yield "EN", text["edition"]
    yield "PB", text["publisher"]
    yield "PL", text["publisher-place"]
    yield "TT", text["original-title"]


def _subjects(keywords: str, particulars: Particulars) -> Iterator[tuple[str, str]]:
    mesh = dict.fromkeys(map(line, particulars.mesh))
    for heading in mesh:
        yield "MH", heading
    for keyword in split_keywords(keywords):
        yield "OT", "" if keyword in mesh else keyword


def _source(record: Reference, text: _Text) -> str:
    """`Case Rep Radiol. 2018 Jul 16;2018:1708572. doi: 10.1155/2018/1708572.`"""
    number = f"{text['volume']}({text['issue']})" if text["issue"] else text["volume"]
    place = ":".join(filter(None, (number, text["page"])))
    when = ";".join(filter(None, (_published(record), place)))
    journal = text["container-title-short"] or text["container-title"]
    parts = (journal, when, f"doi: {text['DOI']}" if text["DOI"] else "")
    return " ".join(_sentence(part) for part in parts if part)


def _folded(tag: str, value: str) -> str:
    """The field in lines of at most `WIDTH` letters where blanks allow it; the later ones begin with six blanks."""
    start = f"{tag:4}- "
    if len(value) <= WIDTH - 6:
        return f"{start}{value}\n"
    out: list[str] = []
    row: list[str] = []
    length = 6
    for word in value.split(" "):
        if row and length + len(word) > WIDTH:
            out.append(" ".join(row))
            row, length = [], 6
        row.append(word)
        length += len(word) + 1
    out.append(" ".join(row))
    return start + "\n      ".join(out) + "\n"
