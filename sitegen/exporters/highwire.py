"""Highwire `citation_*` tags in the head of a case, read by Google Scholar and by reference managers.

https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, and for tags that Scholar does not name
https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js. Empty tags are left out; one author, one
keyword and one reference a tag. A PDF is told only when it lies beside the page, as Scholar wants it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.cite.case_record import first_page, institution
from sitegen.cite.names import OTHERS
from sitegen.cite.pages import extent
from sitegen.cite.site_record import address, language, venue
from sitegen.cite.unmarked import unmarked
from sitegen.exporters._head_words import abstract, title
from sitegen.model.case import Case
from sitegen.model.metadata import Affiliation, Contributor
from sitegen.model.published import Published
from sitegen.model.reference import PartialDate, Reference
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render.urls import ORCID, permanent

_XML = frozenset(("application/xml", "text/xml"))
_CONTAINERS = {"chapter": "citation_inbook_title", "paper-conference": "citation_conference_title"}


def tags(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """Names and contents of the tags, in order."""
    return ((name, content) for name, content in _all(known, site) if content)


def _all(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    case, meta, page = known.case, known.case.meta, address(known.case, site)
    yield "citation_title", title(case)
    for author in case.authors:
        yield from _author(author, case.affiliations)
    yield "citation_publication_date", meta.date.issued.replace("-", "/")
    yield "citation_online_date", meta.date.online.replace("-", "/")
    yield from _journal(case, site)
    yield "citation_doi", meta.doi
    yield "citation_pmid", meta.pmid
    yield "citation_pmcid", meta.pmcid
    for keyword in meta.keywords:
        yield "citation_keywords", _escaped(keyword)
    yield "citation_language", language(case, site)
    yield "citation_abstract", abstract(known)
    yield "citation_abstract_html_url", page
    yield "citation_fulltext_html_url", page
    yield from _files(known, site)
    for record in case.references:
        yield "citation_reference", reference(record)


def _author(author: Contributor, affiliations: tuple[Affiliation, ...]) -> Iterator[tuple[str, str]]:
    yield "citation_author", author.name.inverted
    for position in author.affiliations:
        yield "citation_author_institution", institution(affiliations[position])
    if author.orcid:
        yield "citation_author_orcid", ORCID + author.orcid
    if author.corresponding:  # the page shows no other's
        yield "citation_author_email", author.email


def _journal(case: Case, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """Scholar knows one kind of ISSN; Zotero wants the electronic one under a name of its own."""
    meta, journal = case.meta, venue(case, site)
    yield "citation_journal_title", journal.title or journal.short_title
    yield "citation_journal_abbrev", journal.short_title
    yield "citation_publisher", journal.publisher
    for issn in dict.fromkeys((journal.issn, journal.eissn)):
        yield "citation_issn", issn
    yield "citation_eIssn", journal.eissn
    yield "citation_volume", meta.volume
    yield "citation_issue", meta.issue
    yield "citation_firstpage", first_page(case.meta)
    yield "citation_lastpage", meta.last_page if meta.first_page else ""


def _files(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """The text in other forms: all lie in the folder of the page."""
    folder = f"/cases/{known.case.slug}/"
    if known.case.pdf is not None:
        yield "citation_pdf_url", permanent(site.url, folder + known.case.pdf.path)
    for file in known.files:
        if file.role == "text" and file.media_type in _XML:
            yield "citation_xml_url", permanent(site.url, folder + file.name)


def reference(record: Reference) -> str:
    """`citation_title=…;citation_author=…;…`: what is known and nothing else."""
    return "".join([f"{name}={_escaped(value)};" for name, value in _fields(record) if value])


def _fields(record: Reference) -> Sequence[tuple[str, str]]:
    text = record.text
    return (
        ("citation_title", unmarked(text.get("title", ""))),
        *[("citation_author", name.full) for name in record.names.get("author", ()) if name != OTHERS],
        (_CONTAINERS.get(record.type, "citation_journal_title"), unmarked(text.get("container-title", ""))),
        ("citation_publisher", unmarked(text.get("publisher", ""))),
        ("citation_volume", text.get("volume", "")),
        ("citation_number", text.get("issue", "")),
        ("citation_pages", extent(record)),
        ("citation_publication_date", _date(record.dates.get("issued"))),
        ("citation_doi", text.get("DOI", "").replace(";", "%3B")),
        ("citation_pmid", text.get("PMID", "")),
    )


def _escaped(value: str) -> str:
    """A value in which no semicolon can be taken for the end of it."""
    return value.replace(";", ",") if ";" in value else value


def _date(date: PartialDate | None) -> str:
    if date is None or date.year <= 0:
        return ""
    return "/".join([str(part) for part in (date.year, date.month, date.day) if part])


EXPORTER = Exporter(
    name="highwire", label="Highwire tags", tags=tags, purpose="Google Scholar, Zotero and other reference managers"
)
