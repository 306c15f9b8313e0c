"""JSON-LD of a case: schema.org's `MedicalScholarlyArticle`, which search engines and Zotero read.

https://schema.org/MedicalScholarlyArticle, https://developers.google.com/search/docs/appearance/structured-data/article.
Only what the page shows is said here.
"""

from __future__ import annotations

import msgspec

from sitegen.cite.case_record import first_page, kinds, pages
from sitegen.cite.site_record import address, language, venue
from sitegen.cite.titles import translated_titles
from sitegen.exporters._head_words import abstract, title
from sitegen.exporters.jsonld.access import access
from sitegen.exporters.jsonld.citations import citations
from sitegen.exporters.jsonld.journal import issue, publisher
from sitegen.exporters.jsonld.people import authors, funders, funding
from sitegen.exporters.jsonld.pictures import pictures
from sitegen.exporters.jsonld.relations import relations
from sitegen.exporters.jsonld.subjects import about, keywords
from sitegen.exporters.jsonld.thing import Thing, property_value, said, thing
from sitegen.model.case import Case
from sitegen.model.metadata import Copyright, Metadata, Venue
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.model.walk import raised_text
from sitegen.plugins import Exporter
from sitegen.render.licenses import copyright_line, shown
from sitegen.render.urls import PMC, PUBMED, doi, permanent

CONTEXT = "https://schema.org"
_STATUS = {"retracted": "Retracted", "withdrawn": "Withdrawn", "accepted": "Accepted", "published": "Published"}


def data(known: Published, site: SiteInfo) -> bytes:
    """The object as JSON."""
    return msgspec.json.encode({"@context": CONTEXT, **article(known, site)})


def article(known: Published, site: SiteInfo) -> Thing:
    """The case."""
    case, meta, journal = known.case, known.case.meta, venue(known.case, site)
    page = address(case, site)
    _, license, words = shown(meta.license, site)
    related = relations(known, site)
    found = thing(
        "MedicalScholarlyArticle", doi(meta.doi) if meta.doi else page,
        **_titles(case),
        **_identifiers(meta, page),
        publicationType=list(kinds(meta)),
        author=authors(case.authors, case.affiliations),
        inLanguage=language(case, site),
        **_dates(meta),
        **_place(case, journal),
        creativeWorkStatus=_STATUS.get(meta.status, "Draft"),
        abstract=abstract(known),
        description=" ".join(meta.description.split()),
        keywords=keywords(meta),
        about=[*about(meta), *related.pop("about", ())],
        license=_license(license, words),
        **_rights(meta.copyright),
        funder=funders(meta.funding),
        funding=funding(meta.funding),
        image=list(pictures(known, site.url, license)),
        encoding=_encodings(known, site),
        **access(case),
        citation=citations(case.references),
    )  # fmt: skip
    if "isPartOf" in related:
        related["isPartOf"] = [found["isPartOf"], *related["isPartOf"]]
    return {**found, "isAccessibleForFree": meta.open_access, **related}


def _titles(case: Case) -> Thing:
    """Google shows the first hundred letters or so of a headline; it must be that of the page all the same."""
    words = title(case)
    others = [translated for _, translated in translated_titles(case, raised_text)]
    return {"headline": words, "name": words, "alternativeHeadline": case.meta.short_title, "alternateName": others}


def _identifiers(meta: Metadata, page: str) -> Thing:
    known = (("doi", meta.doi), ("pmid", meta.pmid), ("pmcid", meta.pmcid))
    same = [PUBMED + meta.pmid + "/" if meta.pmid else "", PMC + meta.pmcid + "/" if meta.pmcid else ""]
    return {
        "url": page, "mainEntityOfPage": page,
        "identifier": [property_value(name, value) for name, value in known if value],
        "sameAs": [where for where in (doi(meta.doi) if meta.doi else "", *same) if where],
    }  # fmt: skip


def _dates(meta: Metadata) -> Thing:
    return {"datePublished": meta.date.issued, "dateModified": meta.date.updated or meta.date.issued}


def _place(case: Case, journal: Venue) -> Thing:
    meta = case.meta
    return {
        "isPartOf": issue(meta, journal), "publisher": publisher(journal.publisher), "pageStart": first_page(case.meta),
        "pageEnd": meta.last_page if meta.first_page else "", "pagination": pages(meta),
    }  # fmt: skip


def _license(url: str, words: str) -> str | Thing | list[str | Thing]:
    """The address, and the terms in words as a work of their own: a text alone would be read as an address."""
    terms = said(thing("CreativeWork", text=words))
    return [url, *terms] if url and terms else url or next(iter(terms), "")


def _rights(terms: Copyright | None) -> Thing:
    """Not the holder by itself: `The authors` is neither a person nor an organisation."""
    if terms is None:
        return {}
    return {"copyrightYear": int(terms.since) if terms.since else "", "copyrightNotice": copyright_line(terms)}


def _encodings(known: Published, site: SiteInfo) -> list[Thing]:
    """The text of the case in other forms, beside the page."""
    folder = f"/cases/{known.case.slug}/"
    return [
        thing(
            "MediaObject", name=file.label, encodingFormat=file.media_type,
            contentUrl=permanent(site.url, folder + file.name),
        )
        for file in known.files
        if file.role == "text"
    ]  # fmt: skip


EXPORTER = Exporter(
    name="jsonld", label="JSON-LD", data=data, purpose="search engines and assistants (schema.org), Zotero"
)
