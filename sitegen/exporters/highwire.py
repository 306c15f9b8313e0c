"""Highwire `citation_*` tags in the head of a case, read by Google Scholar and by reference managers.

https://scholar.google.com/intl/en/scholar/inclusion.html#indexing. Empty tags are left out; one author, one keyword and
one reference a tag. A file to download (PDF) is for the exporter that makes it to announce.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.cite.case_record import MARKS, institution
from sitegen.cite.names import OTHERS
from sitegen.cite.richtext import plain
from sitegen.cite.site_record import address, venue
from sitegen.model.case import Case
from sitegen.model.metadata import Affiliation, Contributor
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from sitegen.model.site import SiteInfo
from sitegen.model.walk import plain_text
from sitegen.plugins import Exporter

_CONTAINERS = {"chapter": "citation_inbook_title", "paper-conference": "citation_conference_title"}


def tags(case: Case, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """Names and contents of the tags, in order."""
    return ((name, content) for name, content in _all(case, site) if content)


def _all(case: Case, site: SiteInfo) -> Iterator[tuple[str, str]]:
    meta = case.meta
    yield "citation_title", MARKS.get(meta.status, "") + _title(case)
    for author in case.authors:
        yield from _author(author, case.affiliations)
    yield "citation_publication_date", meta.date.issued.replace("-", "/")
    yield "citation_online_date", meta.date.online.replace("-", "/")
    yield from _journal(case, site)
    yield "citation_doi", meta.doi
    yield "citation_pmid", meta.pmid
    for keyword in meta.keywords:
        yield "citation_keywords", keyword
    yield "citation_language", meta.lang or site.lang
    yield "citation_abstract_html_url", address(case, site)
    yield "citation_fulltext_html_url", address(case, site)
    for record in case.references:
        yield "citation_reference", reference(record)


def _title(case: Case) -> str:
    title, subtitle = plain_text(case.title), plain_text(case.subtitle)
    return f"{title}{'' if title[-1:] in '?!:' else ':'} {subtitle}" if subtitle else title


def _author(author: Contributor, affiliations: tuple[Affiliation, ...]) -> Iterator[tuple[str, str]]:
    yield "citation_author", family_first(author.name)
    for position in author.affiliations:
        yield "citation_author_institution", institution(affiliations[position])
    if author.orcid:
        yield "citation_author_orcid", f"https://orcid.org/{author.orcid}"


def family_first(name: Name) -> str:
    """`van der Berg, Jan Jr.`; a group as it is."""
    if name.literal:
        return name.literal
    family = " ".join(filter(None, (name.dropping_particle, name.non_dropping_particle, name.family)))
    given = " ".join(filter(None, (name.given, name.suffix)))
    return f"{family}, {given}" if given else family


def _journal(case: Case, site: SiteInfo) -> Iterator[tuple[str, str]]:
    meta, journal = case.meta, venue(case, site)
    yield "citation_journal_title", journal.title
    yield "citation_journal_abbrev", journal.short_title
    yield "citation_publisher", journal.publisher
    for issn in dict.fromkeys((journal.issn, journal.eissn)):
        yield "citation_issn", issn
    yield "citation_volume", meta.volume
    yield "citation_issue", meta.issue
    yield "citation_firstpage", meta.first_page or meta.elocation_id
    yield "citation_lastpage", meta.last_page


def reference(record: Reference) -> str:
    """`citation_title=…;citation_author=…;…`: what is known and nothing else."""
    return "".join([f"{name}={_escaped(value)};" for name, value in _fields(record) if value])


def _fields(record: Reference) -> Sequence[tuple[str, str]]:
    text = record.text
    return (
        ("citation_title", plain(text.get("title", ""))),
        *[("citation_author", name.full) for name in record.names.get("author", ()) if name != OTHERS],
        (_CONTAINERS.get(record.type, "citation_journal_title"), plain(text.get("container-title", ""))),
        ("citation_publisher", plain(text.get("publisher", ""))),
        ("citation_volume", text.get("volume", "")),
        ("citation_number", text.get("issue", "")),
        ("citation_pages", text.get("page", "")),
        ("citation_publication_date", _date(record.dates.get("issued"))),
        ("citation_doi", text.get("DOI", "").replace(";", "%3B")),
    )


def _escaped(value: str) -> str:
    """A value in which no semicolon can be taken for the end of it."""
    return value.replace(";", ",") if ";" in value else value


def _date(date: PartialDate | None) -> str:
    if date is None or date.year <= 0:
        return ""
    return "/".join([str(part) for part in (date.year, date.month, date.day) if part])


EXPORTER = Exporter(name="highwire", label="Highwire tags", tags=tags)
