"""Dublin Core in the head of a case, as DC-HTML writes it: `DC.` for the fifteen elements, `DCTERMS.` for finer terms.

https://www.dublincore.org/specifications/dublin-core/dc-html/ and …/dcmi-terms/. Google Scholar reads it as a last
resort, since it has no place for volume and pages; library harvesters and catalogues read it first.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.cite.site_record import address, language, source, venue
from sitegen.cite.titles import translated_titles
from sitegen.exporters._head_words import summary, title
from sitegen.model.case import Case
from sitegen.model.published import HeadLink, OtherWork, Published
from sitegen.model.site import SiteInfo
from sitegen.model.walk import raised_text
from sitegen.plugins import Exporter
from sitegen.render.licenses import copyright_line, shown
from sitegen.render.urls import doi

# What a relation is in DCMI terms: of a work that this one names, and of one that names this one.
_RELATIONS = {
    "new-version-of": ("DCTERMS.replaces", "DCTERMS.isReplacedBy"),
    "translation-of": ("DCTERMS.isVersionOf", "DCTERMS.hasVersion"),
    "preprint-of": ("DCTERMS.isVersionOf", "DCTERMS.hasVersion"),
    "has-preprint": ("DCTERMS.hasVersion", "DCTERMS.isVersionOf"),
    "original": ("DCTERMS.source", "DC.relation"),
    "part-of": ("DCTERMS.isPartOf", "DCTERMS.hasPart"),
}


def tags(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    """Names and contents of the tags, in the order of the element set."""
    return ((name, content) for name, content in _all(known, site) if content)


def _all(known: Published, site: SiteInfo) -> Iterator[tuple[str, str]]:
    case, meta, journal = known.case, known.case.meta, venue(known.case, site)
    yield "DC.title", title(case)
    for _, translated in translated_titles(case, raised_text):
        yield "DCTERMS.alternative", translated
    for author in case.authors:
        yield "DC.creator", author.name.inverted
    for subject in dict.fromkeys((*meta.keywords, *(term.term for term in meta.mesh))):
        yield "DC.subject", subject
    yield "DC.description", summary(known)
    yield "DC.publisher", journal.publisher
    yield "DC.date", meta.date.issued
    yield "DCTERMS.issued", meta.date.issued
    yield "DCTERMS.dateSubmitted", meta.date.received
    yield "DCTERMS.dateAccepted", meta.date.accepted
    yield "DCTERMS.modified", meta.date.updated
    yield "DC.type", "Text"
    yield "DC.format", "text/html"
    yield "DC.identifier", doi(meta.doi) if meta.doi else ""
    yield "DC.identifier", address(case, site)
    yield "DC.source", source(case, site)
    yield "DC.language", language(case, site)
    for work in known.works:
        yield _relation(work)
    yield from _rights(case, site)


def _relation(work: OtherWork) -> tuple[str, str]:
    here, there = _RELATIONS.get(work.relation, ("DC.relation", "DC.relation"))
    return there if work.said_there else here, doi(work.doi) if work.doi else work.url


def _rights(case: Case, site: SiteInfo) -> Iterator[tuple[str, str]]:
    name, where, words = shown(case.meta.license, site)
    yield "DC.rights", copyright_line(case.meta.copyright)
    yield "DC.rights", words or name
    yield "DCTERMS.license", where


def links(known: Published, site: SiteInfo) -> tuple[HeadLink, ...]:
    """Where the names of the tags are defined."""
    return _DEFINED


_DEFINED = (
    HeadLink("schema.DC", "http://purl.org/dc/elements/1.1/"),
    HeadLink("schema.DCTERMS", "http://purl.org/dc/terms/"),
)
EXPORTER = Exporter(
    name="dublin-core", label="Dublin Core", tags=tags, links=links, purpose="library catalogues and harvesters"
)
