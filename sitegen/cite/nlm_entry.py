"""One record as NLM prints it: articles, books, chapters, papers, theses, reports, web pages.

The text is put together with the tags of CSL-JSON and becomes nodes once, at the end.
https://www.ncbi.nlm.nih.gov/books/NBK7256/ (Citing Medicine, 2nd edition)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sitegen.cite import nlm_names
from sitegen.cite.richtext import inlines
from sitegen.model.document import Inlines, Link, Text
from sitegen.model.reference import PartialDate, Reference

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = ("", "Spring", "Summer", "Autumn", "Winter")
_TAGS_AT_END = re.compile(r"(?:</[a-z]+>)+$")
_DASH = re.compile(r"(?<=[\w.])\s*(?:--?|‐|‑|–)\s*(?=[\w.])")
_ENDS = ".?!。？！"


def text(record: Reference) -> Inlines:
    """The entry of *record*, without its number."""
    written = _WRITERS.get(record.type, _other)(record)
    before = " ".join([sentence(part) for part in written if part])
    address = record.text.get("URL", "") if _online(record) else ""
    after = _identifiers(record.text)
    if not (before or address or after):
        return (Text(record.key),)
    if not address:
        return inlines(f"{before} {after}".strip())
    link = Link(address, (Text(address),))
    return (*inlines(f"{before} Available from: ".lstrip()), link, *inlines(f" {after}" if after else ""))


def sentence(part: str) -> str:
    """*part* with a full stop, unless it has an end already."""
    end = _TAGS_AT_END.sub("", part)[-2:] if part[-1] == ">" else part[-2:]
    if end[-1:] in _ENDS or (end[-1:] in "”\"»'’)" and end[:1] in "?!."):
        return part
    return part + "."


def dashed(pages: str) -> str:
    """Page numbers with the dash of a range, as given: `105–114`."""
    first, _, last = pages.partition("-")
    if first.isalnum() and last.isalnum():  # `105-114`, as nearly all are
        return f"{first}–{last}"
    return pages if pages.isdecimal() else _DASH.sub("–", pages)


def _article(record: Reference) -> tuple[str, ...]:
    variables = record.text
    journal = variables.get("container-title-short") or variables.get("container-title", "")
    return (
        _authors(record),
        variables.get("title", ""),
        journal.replace(".", "") if "container-title-short" in variables else journal,
        _source(record),
    )


def _source(record: Reference) -> str:
    """`2018 Jul 16;12(3):105–114`."""
    variables = record.text
    volume, issue, page = variables.get("volume", ""), variables.get("issue", ""), variables.get("page", "")
    place = volume
    if issue:
        place += f" {issue}" if volume and issue.lower().startswith("suppl") else f"({issue})"
    found = date(record.dates.get("issued"))
    if place:
        found += f";{place}" if found else place
    if page:
        found += f":{dashed(page)}" if found else dashed(page)
    return found


def _book(record: Reference) -> tuple[str, ...]:
    return (
        _authors(record) or _editors(record),
        _title(record),
        _volume(record),
        _edition(record),
        _editors(record) if record.names.get("author") else "",
        _imprint(record),
        _extent(record),
    )


def _chapter(record: Reference) -> tuple[str, ...]:
    variables = record.text
    container = variables.get("container-title", "")
    editors = _editors(record)
    inside = f"{sentence(editors)} {container}" if editors and container else editors or container
    meeting = _meeting(record)
    if inside:
        held = "; ".join(part for part in (f"In: {inside}", meeting) if part)
    else:
        held = f"Paper presented at: {meeting}" if meeting and "event-title" in variables else ""
    return (
        _authors(record),
        variables.get("title", "") + (" [Internet]" if _online(record) and not container else ""),
        held,
        _volume(record),
        _edition(record),
        _imprint(record),
        f"p. {dashed(variables['page'])}" if "page" in variables else "",
    )


def _thesis(record: Reference) -> tuple[str, ...]:
    genre = record.text.get("genre", "")
    kind = "master's thesis" if "master" in genre.lower() else genre or "dissertation"
    kind = "dissertation" if "phd" in kind.lower() or "doctoral" in kind.lower() else kind
    return (_authors(record), _title(record, kind), _imprint(record), _extent(record))


def _report(record: Reference) -> tuple[str, ...]:
    number = record.text.get("number", "")
    return (
        _authors(record) or _editors(record),
        _title(record),
        record.text.get("genre", ""),
        _edition(record),
        _imprint(record),
        f"Report No.: {number}" if number else "",
        _extent(record),
    )


def _web(record: Reference) -> tuple[str, ...]:
    container = record.text.get("container-title", "")
    return (_authors(record) or _editors(record), _title(record), container, _imprint(record))


def _other(record: Reference) -> tuple[str, ...]:
    if record.text.get("container-title"):
        return _article(record) if record.text.get("volume") or record.type in _JOURNALS else _chapter(record)
    return _book(record)


def _authors(record: Reference) -> str:
    people = record.names.get("author")
    return nlm_names.listed(people) if people else ""


def _editors(record: Reference) -> str:
    for role in ("editor", "translator"):
        if people := record.names.get(role):
            return f"{nlm_names.listed(people)}, {role}{'s' if len(people) > 1 else ''}"
    return ""


def _title(record: Reference, kind: str = "") -> str:
    """The title and, in brackets, the kind of work and `Internet` when the address is how to reach it."""
    title = record.text.get("title", "")
    kind = kind or _KINDS.get(record.type, "")
    if _online(record):
        kind = f"{kind} on the Internet" if kind else "Internet"
    return f"{title} [{kind}]" if title and kind else title


def _volume(record: Reference) -> str:
    volume = record.text.get("volume", "")
    return f"Vol. {volume}" if volume else ""


def _edition(record: Reference) -> str:
    edition = record.text.get("edition", "")
    if not edition.isdecimal() or len(edition) > 3:
        return edition if not edition or "ed" in edition.lower() else f"{edition} ed"
    return f"{ordinal(int(edition))} ed" if int(edition) > 1 else ""


def ordinal(number: int) -> str:
    """`2nd`, `3rd`, `11th`."""
    ends = {1: "st", 2: "nd", 3: "rd"} if number % 100 not in (11, 12, 13) else {}
    return f"{number}{ends.get(number % 10, 'th')}"


def _meeting(record: Reference) -> str:
    """`Bone Days; 2018 Jul 16–20; Lisbon`: what follows the title of proceedings, unless that names the meeting."""
    title, container = record.text.get("event-title", ""), record.text.get("container-title", "")
    name = "" if title and title.casefold() in container.casefold() else title
    place = record.text.get("event-place", "")
    return "; ".join(part for part in (name, date(record.dates.get("event-date")), place) if part)


def _imprint(record: Reference) -> str:
    """`Place: Publisher; 2018 [cited 2020 Mar 1]`."""
    place, publisher = record.text.get("publisher-place", ""), record.text.get("publisher", "")
    source = ": ".join(part for part in (place, publisher) if part)
    when = date(record.dates.get("issued"))
    cited = date(record.dates.get("accessed")) if _online(record) else ""
    when = " ".join(part for part in (when, f"[cited {cited}]" if cited else "") if part)
    return "; ".join(part for part in (source, when) if part)


def _extent(record: Reference) -> str:
    pages = record.text.get("number-of-pages", "")
    if pages:
        return f"{pages} p" if pages.isdecimal() else pages
    page = record.text.get("page", "")
    return f"p. {dashed(page)}" if page else ""


def _online(record: Reference) -> bool:
    """True when the address is part of the citation: a web page, or a work with no other way to it."""
    if record.type in _JOURNALS or not record.text.get("URL", "").startswith(("http://", "https://")):
        return False
    return record.type in _WEB or not ("DOI" in record.text or "PMCID" in record.text)


def _identifiers(variables: Mapping[str, str]) -> str:
    """`doi: 10.1000/x. PMID: 1; PMCID: PMC2.`"""
    found = ""
    if value := variables.get("DOI"):
        found = f"doi: {value}."
    if value := "; ".join([f"{name}: {variables[name]}" for name in ("PMID", "PMCID") if name in variables]):
        found = f"{found} {value}." if found else f"{value}."
    return found


def date(value: PartialDate | None) -> str:
    """`2018 Jul 16`, `2018 Jul–Aug`, `2018 Spring`; what is no date as it was written."""
    if value is None or not value.year:
        return value.literal if value else ""
    begin = _one_date(value)
    end = value.end
    if end is None or not end.year:
        return begin
    if end.year != value.year:
        return f"{begin}–{_one_date(end)}"
    same_month = value.month == end.month and end.day
    later = str(end.day) if same_month else _one_date(end).partition(" ")[2]
    return f"{begin}–{later}" if later else begin


def _one_date(value: PartialDate) -> str:
    year = str(value.year) if value.year > 0 else f"{-value.year} BC"
    if value.season:
        return f"{year} {_SEASONS[value.season]}" if value.season < len(_SEASONS) else year
    if not value.month:
        return year
    return f"{year} {_MONTHS[value.month]} {value.day}" if value.day else f"{year} {_MONTHS[value.month]}"


_JOURNALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "review", "review-book"})
_WEB = frozenset({"webpage", "post", "post-weblog", "dataset", "software"})
_KINDS = {"dataset": "dataset", "software": "software", "motion_picture": "video", "graphic": "image", "map": "map",
          "patent": "patent", "manuscript": "unpublished", "personal_communication": "letter", "song": "audio",
          "broadcast": "broadcast", "interview": "interview", "article": "preprint"}  # fmt: skip
_WRITERS: Mapping[str, Callable[[Reference], tuple[str, ...]]] = {
    **dict.fromkeys(_JOURNALS, _article),
    **dict.fromkeys(("book", "collection", "periodical", "classic"), _book),
    **dict.fromkeys(("chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry"), _chapter),
    "thesis": _thesis,
    **dict.fromkeys(("report", "standard", "patent"), _report),
    **dict.fromkeys(("webpage", "post", "post-weblog"), _web),
}
