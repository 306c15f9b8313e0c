"""A BibTeX or BibLaTeX entry → a record in the vocabulary of CSL."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sitegen.cite import author_lists, dates, identify
from sitegen.cite.bibtex_fields import (
    DATES,
    EDITIONS,
    EDITOR_ROLES,
    GENRES,
    INSIDE,
    LANGUAGES,
    NAMES,
    NUMBERED,
    PERIODICAL,
    PLAIN,
    RICH,
    STRINGS,
    SUBTYPES,
    TYPES,
    VERBATIM,
    WHOLE,
)
from sitegen.cite.bibtex_syntax import Entry
from sitegen.cite.csl_terms import TYPES as CSL_TYPES
from sitegen.cite.latex import plain, rich
from sitegen.cite.names import names, split
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference

_ESCAPED = re.compile(r"\\([_%&#$~{}])")
_ADDRESS = re.compile(r"(?:\\url\s*)?\{?\s*(https?://[^\s{}]+)\s*\}?")
_PAGES = re.compile(r"([A-Za-z\d]+)--?([A-Za-z\d]+)", re.ASCII)
_EDITION_WORD = re.compile(r"\s+ed(?:\.|n\.?|ition)?$", re.IGNORECASE)
_DASHES = re.compile(r"\s*(?:-{1,3}|[‐-―−])\s*")
_HTTP = ("http://", "https://", "ftp://")


class _Record:
    """A record under way."""

    def __init__(self, entry: Entry, fields: Mapping[str, str]) -> None:
        self.entry = entry
        self.fields = fields
        self.type = _type(entry.type, fields)
        self.text: dict[str, str] = {}
        self.names: dict[str, tuple[Name, ...]] = {}
        self.dates: dict[str, PartialDate] = {}

    def put(self, variable: str, value: str) -> None:
        """Give *variable* its value unless it has one."""
        if value and variable not in self.text:
            self.text[variable] = value


def reference(entry: Entry, fields: Mapping[str, str]) -> Reference:
    """The record of *entry*; *fields* are its own and those it inherits."""
    record = _Record(entry, fields)
    for name, raw in fields.items():
        if (variable := RICH.get(name)) is not None:
            record.put(variable, rich(raw))
        elif (variable := PLAIN.get(name)) is not None:
            record.put(variable, plain(raw))
        elif (variable := VERBATIM.get(name)) is not None:
            record.put(variable, _identifier(variable, raw))
        elif (variable := NAMES.get(name)) is not None:
            _names(record, variable, raw)
        elif (special := _SPECIAL.get(name)) is not None:
            special(record, raw)
        elif (variable := DATES.get(name)) is not None and raw.strip():
            record.dates[variable] = dates.iso(raw) or dates.from_text(plain(raw))  # `2018~` holds no blank
    _finish(record)
    return Reference(key=entry.key, type=record.type, text=record.text, names=record.names, dates=record.dates)


def _type(kind: str, fields: Mapping[str, str]) -> str:
    if "entrysubtype" in fields:
        subtype = fields["entrysubtype"].strip().lower()
        if kind == "article" and subtype in SUBTYPES:
            return SUBTYPES[subtype]
        if subtype in CSL_TYPES:
            return subtype
    found = TYPES.get(kind, "document")
    if found == "document" and _looks_like_an_article(fields):
        return "article-journal"
    if found == "document" and _has_address(fields) and "publisher" not in fields and "booktitle" not in fields:
        return "webpage"
    return found


def _looks_like_an_article(fields: Mapping[str, str]) -> bool:
    return ("journal" in fields or "journaltitle" in fields) and ("volume" in fields or "pages" in fields)


def _has_address(fields: Mapping[str, str]) -> bool:
    return "url" in fields or any(mark in fields.get("howpublished", "") for mark in _HTTP)


def _names(record: _Record, variable: str, raw: str) -> None:
    if variable and variable not in record.names:
        drop = "useprefix=false" in record.fields.get("options", "").replace(" ", "").lower()
        if found := author_lists.people(raw) or names(raw, drop_particle=drop):
            record.names[variable] = found


def _identifier(variable: str, raw: str) -> str:
    """A value in which LaTeX's characters mean themselves."""
    value = raw.strip()
    if "\\" in value or "{" in value:
        if address := _ADDRESS.fullmatch(value):
            value = address[1]
        value = _ESCAPED.sub(r"\1", value).replace("{", "").replace("}", "")
    clean = _CLEAN.get(variable)
    return clean(value) if clean else value


def _number(record: _Record, raw: str) -> None:
    if record.type in PERIODICAL:
        record.put("issue", plain(raw))
    elif record.type in NUMBERED:
        record.put("number", plain(raw))
    else:
        record.put("collection-number", plain(raw))


def _issue(record: _Record, raw: str) -> None:
    record.put("issue", plain(raw))


def _location(record: _Record, raw: str) -> None:
    """A list of places: BibLaTeX puts `and` between them. Beside an `address` it is where the meeting was."""
    places = _list(raw)
    if record.type == "patent":
        record.put("jurisdiction", places)
        return
    of_meeting = "address" in record.fields and record.type == "paper-conference"
    record.put("event-place" if of_meeting else "publisher-place", places)


def _publisher(record: _Record, raw: str) -> None:
    record.put("publisher", _list(raw))


def _list(raw: str) -> str:
    """What BibLaTeX joins by `and`, with semicolons; a name in braces, `{Farrar, Straus and Giroux}`, is one."""
    parts = [plain(value) for value in split(raw, "and")]
    return "; ".join(STRINGS.get(part.lower(), part) for part in parts if part)


def _status(record: _Record, raw: str) -> None:
    record.put("status", STRINGS.get(raw.strip().lower(), plain(raw)))


def _edition(record: _Record, raw: str) -> None:
    value = plain(raw)
    record.put("edition", EDITIONS.get(_EDITION_WORD.sub("", value).strip().lower(), value))


def _pages(record: _Record, raw: str) -> None:
    """A range, or one page; one number for a whole book or thesis is how many it has."""
    if record.type in WHOLE and raw.strip().isdecimal():
        record.put("number-of-pages", raw.strip())
    elif usual := _PAGES.fullmatch(raw):
        record.put("page", f"{usual[1]}-{usual[2]}")
    else:
        record.put("page", raw if raw.isdecimal() else _DASHES.sub("-", plain(raw)))


def _eprint(record: _Record, raw: str) -> None:
    kind = record.fields.get("eprinttype", record.fields.get("archiveprefix", "")).strip().lower()
    value = _identifier("", raw)
    if kind == "pubmed":
        record.put("PMID", identify.pmid(value))
    elif kind in ("pmc", "pubmedcentral"):
        record.put("PMCID", identify.pmcid(value))
    elif kind == "arxiv":
        record.put("number", f"arXiv:{value.removeprefix('arXiv:')}")
        record.put("archive", "arXiv")
        record.put("URL", f"https://arxiv.org/abs/{value.removeprefix('arXiv:')}")
    elif kind == "googlebooks":
        record.put("URL", f"https://books.google.com?id={value}")
    elif kind == "doi":
        record.put("DOI", identify.doi(value))


def _genre(record: _Record, raw: str) -> None:
    value = plain(raw)
    record.put("genre", GENRES.get(value.lower(), value))


def _language(record: _Record, raw: str) -> None:
    first = plain(split(raw, "and")[0]).lower().removeprefix("lang")
    record.put("language", LANGUAGES.get(first, plain(raw)))


def _howpublished(record: _Record, raw: str) -> None:
    if address := re.search(r"https?://[^\s{}]+", raw):
        record.put("URL", _identifier("URL", address[0].rstrip(".,;")))
    elif "publisher" not in record.fields:
        record.put("publisher", rich(raw))


_CLEAN: Mapping[str, Callable[[str], str]] = {
    "DOI": identify.doi,
    "PMID": identify.pmid,
    "PMCID": identify.pmcid,
}
_SPECIAL: Mapping[str, Callable[[_Record, str], None]] = {
    "number": _number,
    "issue": _issue,
    "pages": _pages,
    "edition": _edition,
    "eprint": _eprint,
    "location": _location,
    "publisher": _publisher,
    "pubstate": _status,
    "type": _genre,
    "language": _language,
    "langid": _language,
    "hyphenation": _language,
    "howpublished": _howpublished,
}


def _finish(record: _Record) -> None:
    """What depends on more than one field."""
    fields = record.fields
    _issued(record)
    _titles(record)
    if "addendum" in fields:
        _join(record, "note", "", "addendum")
    if "number" in fields and "issue" in fields and record.type in PERIODICAL:
        record.text["issue"] = f"{plain(fields['number'])}, {plain(fields['issue'])}"
    if "eid" in fields:
        record.put("page", plain(fields["eid"]))
    if "organization" in fields:
        record.put("publisher", plain(fields["organization"]))
    if "editortype" in fields and "editor" in record.names:
        _editor_role(record)
    if (genre := GENRES.get(record.entry.type)) is not None and record.entry.type.endswith("thesis"):
        record.put("genre", genre)
    if "URL" in record.text or "note" in record.text:
        identify.complete(record.text)


def _titles(record: _Record) -> None:
    """Subtitles, additions, and the titles of wholes."""
    fields = record.fields
    if "fjournal" in fields and (full := rich(fields["fjournal"])):  # MathSciNet: `journal` is the abbreviation
        record.put("container-title-short", record.text.get("container-title", ""))
        record.text["container-title"] = full
    if "subtitle" in fields or "titleaddon" in fields:
        _join(record, "title", "subtitle", "titleaddon")
    if "booksubtitle" in fields or "booktitleaddon" in fields:
        _join(record, "container-title", "booksubtitle", "booktitleaddon")
    if "journalsubtitle" in fields:
        _join(record, "container-title", "journalsubtitle", "")
    if "maintitle" in fields:
        _main_title(record)
    if (series := STRINGS.get(record.text.get("collection-title", "").lower())) is not None:
        record.text["collection-title"] = series


def _issued(record: _Record) -> None:
    fields = record.fields
    if "issued" not in record.dates and ("year" in fields or "month" in fields):
        year, month = fields.get("year", ""), fields.get("month", "")
        day = fields.get("day", "")
        date = dates.from_parts(plain(year), month and plain(month), day and plain(day))
        if date is not None:
            record.dates["issued"] = date


def _join(record: _Record, variable: str, sub: str, addon: str) -> None:
    """`Title: Subtitle. Addition`."""
    value = record.text.get(variable, "")
    if sub in record.fields and (more := rich(record.fields[sub])):
        if variable == "title" and value:
            record.put("title-short", value)
        value = f"{value}{' ' if value[-1:] in '?!:' else ': '}{more}" if value else more
    if addon in record.fields and (more := rich(record.fields[addon])):
        value = f"{value}{' ' if value[-1:] in '.?!' else '. '}{more}" if value else more
    if value:
        record.text[variable] = value


def _main_title(record: _Record) -> None:
    """The title of the whole work; what was the title becomes that of the volume."""
    main = rich(record.fields["maintitle"])
    if "mainsubtitle" in record.fields:
        main = f"{main}: {rich(record.fields['mainsubtitle'])}"
    if "maintitleaddon" in record.fields:
        main = f"{main}. {rich(record.fields['maintitleaddon'])}"
    variable = "container-title" if record.type in INSIDE else "title"
    if main and variable in record.text:
        record.put("volume-title", record.text[variable])
    if main:
        record.text[variable] = main


def _editor_role(record: _Record) -> None:
    role = EDITOR_ROLES.get(plain(record.fields["editortype"]).lower(), "editor")
    record.names.setdefault(role, record.names["editor"])
    if role != "editor":
        del record.names["editor"]
