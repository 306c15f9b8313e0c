"""RIS files → records, as reference managers and publishers write them.

A record runs from `TY` to `ER`. Names are `Family, Given`; keys are those of the `ID` when it is a word, else `pmid:`,
`doi:`, or author and year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from sitegen.cite import dates, identify, languages, pages
from sitegen.cite.comma_names import person
from sitegen.cite.keyless import Draft, keep
from sitegen.cite.other_format import right_ending
from sitegen.cite.records import Gathering, Records
from sitegen.cite.ris_fields import ANY, IN, LABELLED, NAMES, ONE_LINE, ROLES, TEXT_NAMES, TYPES
from sitegen.cite.tagged import Field, Lines, tag_pattern
from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.reference import PartialDate

_TAG = tag_pattern(r"[A-Z][A-Z0-9]")
_START = "each begins like this: TY  - JOUR"
_LABEL = re.compile(r"([A-Za-z ]{2,30}): *(\S.*)")
_FULL = re.compile(r"(\d{4})/(\d{1,2})?/?(\d{1,2})?(?:/.*)?")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]")
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_PUBMED = ("pubmed", "medline")


def read(source: SourceText) -> Records:
    """Every record of a RIS file, each mistake at its line."""
    found = Gathering(source, "ris")
    for fields in _records(source.text, found):
        _keep(fields, found)
    if not found.references and not found.diagnostics:
        found.warn(Span(), "this file holds no reference", _START)
    return found.records()


def _records(text: str, found: Gathering) -> Iterator[list[Field]]:
    record: Lines | None = None
    strays = 0
    for number, line in enumerate(text.split("\n"), 1):
        tag = _TAG.match(line)
        if tag is not None and tag[1] == "TY":
            if record is not None:
                yield _unfinished(record, found)
            record = Lines()
            record.begin("TY", (tag[2] or "").strip(), number, _column(line, tag))
        elif record is not None and tag is not None and tag[1] == "ER":
            yield record.done()
            record = None
        elif record is not None and tag is not None:
            record.begin(tag[1], (tag[2] or "").lstrip(), number, _column(line, tag))
        elif record is not None and line.strip() and record.last in ONE_LINE and record.last_value:
            what = f"this line has no tag, and '{record.last}' before it goes on in no second line; it is not read"
            found.warn(_whole(number, line), what, "begin it with its tag, e.g. SP  - 101, or delete it")
        elif record is not None:
            record.go_on(line)
        elif line.strip() and not strays:
            strays += 1
            found.warn(
                _whole(number, line), "this line does not belong to a reference", right_ending(line, ".ris") or _START
            )
    if record is not None:
        yield _unfinished(record, found)


def _whole(number: int, line: str) -> Span:
    return Span(number, len(line) - len(line.lstrip()) + 1, len(line.strip()))


def _unfinished(record: Lines, found: Gathering) -> list[Field]:
    fields = record.done()
    found.warn(fields[0].span, "this reference has no end", "end it with a line: ER  -")
    return fields


def _column(line: str, tag: re.Match[str]) -> int:
    value = (tag[2] or "").strip()
    return line.index(value, 4) + 1 if value else 1


def _keep(fields: list[Field], found: Gathering) -> None:
    kind = fields[0].value.upper()
    draft = Draft(TYPES.get(kind, "document"))
    if kind not in TYPES:
        message = f"'{fields[0].value[:40]}' is not a type of RIS"
        found.warn(fields[0].span, message, "e.g. JOUR, BOOK, CHAP, THES, RPRT, WEB")
    variables, roles = {**ANY, **IN.get(kind, {})}, {**NAMES, **ROLES.get(kind, {})}
    for field in fields[1:]:
        if variable := TEXT_NAMES.get(kind, {}).get(field.tag):
            draft.put(variable, field.value)
        elif variable := roles.get(field.tag, ""):
            for line in field.lines:
                draft.person(variable, person(line))
        elif (special := _SPECIAL.get(field.tag)) is not None:
            special(draft, field)
        elif variable := variables.get(field.tag, ""):
            draft.put(variable, field.value)
    _finish(draft, {field.tag: field.value for field in reversed(fields)}, variables)
    if not draft.text and not draft.names:
        found.error(fields[0].span, "this reference says nothing", "add at least T1  - and the title, or delete it")
        return
    named = next((field for field in fields if field.tag in ("TI", "T1") and field.value), fields[0])
    keep(draft, found, named.span)


def _note(draft: Draft, field: Field) -> None:
    """A remark, which no style prints, unless it is a particular under its name."""
    labelled = _LABEL.fullmatch(field.value)
    variable = LABELLED.get(labelled[1].strip().lower()) if labelled else None
    if labelled and variable and variable not in draft.text:
        draft.put(variable, _IDENTIFIERS.get(variable, str)(labelled[2].strip()))
    else:
        draft.more("annote", field.value, "; ")


def _doi(draft: Draft, field: Field) -> None:
    value = identify.doi(field.value)
    if value.startswith("10."):
        draft.put("DOI", value)


def _address(draft: Draft, field: Field) -> None:
    draft.put("URL", next((line.strip() for line in field.lines if line.strip()), ""))
    known = {"URL": draft.text.get("URL", "")}
    identify.complete(known)
    for name in ("PMID", "PMCID"):
        draft.put(name, known.get(name, ""))


def _keywords(draft: Draft, field: Field) -> None:
    for line in field.lines:
        draft.more("keyword", line.strip(), ", ")


def _key(draft: Draft, field: Field) -> None:
    draft.key = field.value


_IDENTIFIERS: Mapping[str, Callable[[str], str]] = {
    "PMID": identify.pmid,
    "PMCID": identify.pmcid,
    "DOI": identify.doi,
}
_SPECIAL: Mapping[str, Callable[[Draft, Field], None]] = {
    "ID": _key,
    "N1": _note,
    "RN": _note,
    "DO": _doi,
    "DI": _doi,
    "UR": _address,
    "LK": _address,
    "KW": _keywords,
    "LA": lambda draft, field: draft.put("language", languages.tag(field.value)),
}


def _finish(draft: Draft, first: Mapping[str, str], variables: Mapping[str, str]) -> None:
    """What depends on more than one field."""
    _pages(draft, first, variables)
    _dates(draft, first)
    _journal(draft)
    _accession(draft, first)
    for number in ("ISSN", "ISBN"):
        other = "ISBN" if number == "ISSN" else "ISSN"
        if (value := draft.text.get(number, "")) and number == "ISSN" and len(_digits(value)) in (10, 13):
            draft.text[other] = draft.text.pop(number)
    for tag in ("C2", "C3", "C7"):  # where EndNote keeps the number of PubMed Central, by type
        if identify.PMCID.fullmatch(first.get(tag, "")):
            draft.put("PMCID", first[tag])
            if draft.text.get("number") == first[tag]:
                del draft.text["number"]
    if number := first.get("C7", ""):
        draft.put("page", number if draft.type == "article-journal" and not first.get("SP") else "")


def _digits(value: str) -> str:
    return re.sub(r"[- ]", "", value) if _ISBN.fullmatch(value) else ""


def _pages(draft: Draft, first: Mapping[str, str], variables: Mapping[str, str]) -> None:
    start, end = first.get("SP", ""), first.get("EP", "")
    variable = variables.get("SP", "page")
    if variable and (start or end):
        draft.put(variable, pages.span(start, end) if variable == "page" else start or end)


def _dates(draft: Draft, first: Mapping[str, str]) -> None:
    year = first.get("PY") or first.get("Y1", "")
    day = first.get("DA", "")
    if (date := _issued(year, day)) is not None:
        draft.dates["issued"] = date
    if accessed := first.get("Y2", ""):
        read_on = _date(accessed)
        if read_on.year:
            draft.dates["accessed"] = read_on


def _issued(year: str, day: str) -> PartialDate | None:
    """`DA` when it is a whole date, else the year with the day and month that `DA` may add."""
    if day and (_FULL.match(day) or _YEAR.search(day)) and (whole := _date(day)).year:
        return whole
    if not year.strip("0/ "):
        return _date(day) if _YEAR.search(day) else None
    date = _date(year)
    if day and date.year and not date.month:
        combined = _date(f"{date.year} {day}")
        return combined if combined.year else date
    return date


def _date(value: str) -> PartialDate:
    """`2018/07/16/Advance online`, `2018`, or any other form."""
    if found := _FULL.fullmatch(value.strip()):
        parts = [part.zfill(2) for part in found.groups()[1:] if part and int(part)]
        if (date := dates.iso("-".join([found[1], *parts]))) is not None:
            return date
    date = dates.from_text(value)
    if date.literal and (year := _YEAR.search(value)):
        return PartialDate(year=int(year[0]))
    return date


def _journal(draft: Draft) -> None:
    """A journal known by its abbreviation alone is known by it."""
    short = draft.text.get("container-title-short", "")
    if not short:
        return
    if draft.type in ("chapter", "entry-dictionary", "entry-encyclopedia"):
        draft.text["container-title"] = draft.text.pop("container-title-short")
    elif draft.type in ("article-journal", "article-magazine", "article-newspaper"):
        draft.put("container-title", short)
    else:
        del draft.text["container-title-short"]


def _accession(draft: Draft, first: Mapping[str, str]) -> None:
    """EndNote keeps the PMID as the accession number of the database PubMed or MEDLINE."""
    number = first.get("AN", "").strip()
    database = f"{first.get('DB', '')} {first.get('DP', '')}".lower()
    if number.isdecimal() and number.isascii() and any(name in database for name in _PUBMED):
        draft.put("PMID", number)
