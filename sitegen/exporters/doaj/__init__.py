"""DOAJ's XML: articles of a journal that the Directory of Open Access Journals has accepted, for upload by its owner.

E-mail addresses are left out: DOAJ passes on what it is sent. https://doaj.org/docs/xml/
"""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.cite.case_record import first_page
from sitegen.cite.site_record import language, venue
from sitegen.exporters.doaj import parts
from sitegen.model.case import Case
from sitegen.model.metadata import Contributor
from sitegen.model.published import Batch, Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render.xml import Xml, document, each, element, joined, some


def gather(found: Iterable[Published], site: SiteInfo, batch: Batch) -> bytes:
    """The cases as one file."""
    records = [record(known, site) for known in found]
    return document(element("records", {}, *records))


def record(known: Published, site: SiteInfo) -> Xml:
    """One `record`, in the order of the schema."""
    case, meta, journal = known.case, known.case.meta, venue(known.case, site)
    issn, eissn = parts.issns(case, site)
    return element(
        "record", {},
        some("language", {}, parts.code(language(case, site))),
        some("publisher", {}, journal.publisher),
        element("journalTitle", {}, journal.title or journal.short_title),
        some("issn", {}, issn),
        some("eissn", {}, eissn),
        element("publicationDate", {}, meta.date.issued),
        some("volume", {}, meta.volume),
        some("issue", {}, meta.issue),
        some("startPage", {}, first_page(case.meta)),
        some("endPage", {}, meta.last_page if meta.first_page else ""),
        some("doi", {}, meta.doi),
        element("publisherRecordId", {}, case.slug),
        element("documentType", {}, parts.TYPES[meta.type]),
        joined(_said("title", lang, title) for lang, title in parts.titles(case, site)),
        some("authors", {}, *[_author(author, case) for author in case.authors]),
        _affiliations(case),
        joined(_said("abstract", lang, words) for lang, words in parts.abstracts(known, site)),
        element("fullTextUrl", {"format": "html"}, parts.full_text(case, site)),
        joined(_said("keywords", lang, each("keyword", words)) for lang, words in parts.keywords(case, site)),
    )  # fmt: skip


def _said(name: str, lang: str, content: str) -> Xml:
    return element(name, {"language": parts.code(lang)}, content)


def _author(author: Contributor, case: Case) -> Xml:
    return element(
        "author", {},
        element("name", {}, author.name.full),
        joined(element("affiliationId", {}, str(place + 1)) for place, _ in parts.affiliations(author, case)),
        some("orcid_id", {}, parts.orcid(author)),
    )  # fmt: skip


def _affiliations(case: Case) -> Xml:
    """Those that an author has, numbered as the page numbers them."""
    named = dict(found for author in case.authors for found in parts.affiliations(author, case))
    return some(
        "affiliationsList", {},
        *[element("affiliationName", {"affiliationId": str(place + 1)}, named[place]) for place in sorted(named)],
    )  # fmt: skip


EXPORTER = Exporter(
    name="doaj",
    label="DOAJ XML",
    media_type="application/xml",
    filename="doaj-{slug}.xml",
    gather=gather,
    registry="doaj",
    schema="doaj/doajArticles.xsd",
    left_out=parts.left_out,
    purpose="the Directory of Open Access Journals, by upload",
)
