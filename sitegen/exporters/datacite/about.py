"""What a case is about and stands beside, in the terms of DataCite, numbered as in its schema.

https://datacite-metadata-schema.readthedocs.io/en/4.6/appendices/appendix-1/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sitegen.cite.case_record import heading
from sitegen.cite.site_record import language, venue
from sitegen.cite.titles import mark, translated_titles
from sitegen.exporters._plain_words import as_printed, in_language
from sitegen.model.case import Case
from sitegen.model.plain_words import Words
from sitegen.model.published import OtherWork, Published
from sitegen.model.site import SiteInfo
from sitegen.render import licenses
from sitegen.render.urls import MESH, uri

# What the case is to the other work, and what it is to one that says so of the case.
RELATIONS: Mapping[str, tuple[str, str]] = {
    "corrects": ("IsSupplementTo", "IsSupplementedBy"),
    "retracts": ("Obsoletes", "IsObsoletedBy"),
    "concerns": ("References", "IsReferencedBy"),
    "comment-on": ("References", "IsReferencedBy"),
    "reply-to": ("References", "IsReferencedBy"),
    "new-version-of": ("IsNewVersionOf", "IsPreviousVersionOf"),
    "preprint-of": ("IsPreviousVersionOf", "IsNewVersionOf"),
    "has-preprint": ("IsNewVersionOf", "IsPreviousVersionOf"),
    "original": ("IsVariantFormOf", "IsOriginalFormOf"),
    "translation-of": ("IsTranslationOf", "HasTranslation"),
    "supplement-to": ("IsSupplementTo", "IsSupplementedBy"),
    "part-of": ("IsPartOf", "HasPart"),
}
_SPDX = "https://spdx.org/licenses/"
Member = dict[str, str]


def titles(case: Case, site: SiteInfo, words: Words) -> Iterator[Member]:
    """3: the title, marked when the case was taken back; the subtitle, the running title, translations."""
    lang = language(case, site)
    yield {"title": (mark(case) + words.line(case.title)).strip(), "lang": lang}
    if subtitle := words.line(case.subtitle):
        yield {"title": subtitle, "titleType": "Subtitle", "lang": lang}
    if case.meta.short_title:
        yield {"title": case.meta.short_title, "titleType": "AlternativeTitle", "lang": lang}
    for other, title in translated_titles(case, words.line):
        yield {"title": title, "titleType": "TranslatedTitle", "lang": other}


def subjects(case: Case, site: SiteInfo) -> list[Member]:
    """6: keywords, headings of MeSH and clinical codes, each once."""
    found: list[Member] = []
    for one in _subjects(case, site):
        if one["subject"] and one not in found:
            found.append(one)
    return found


def _subjects(case: Case, site: SiteInfo) -> Iterator[Member]:
    lang = language(case, site)
    for word in case.meta.keywords:
        yield {"subject": word, "lang": lang}
    for other in sorted(case.meta.keyword_translations):
        for word in case.meta.keyword_translations[other]:
            yield {"subject": word, "lang": other}
    for term in case.meta.mesh:
        code = {"valueUri": MESH + term.id, "classificationCode": term.id} if term.id.isalnum() else {}
        yield {"subject": heading(term), "subjectScheme": "MeSH", "schemeUri": MESH, **code}
    for one in case.meta.codes:
        yield {"subject": one.label or one.code, "subjectScheme": one.system, "classificationCode": one.code}


def dates(known: Published) -> Iterator[Member]:
    """8: the history of the case; when it was retracted, the date of the notice."""
    of, copyright = known.case.meta.date, known.case.meta.copyright
    retracted = [work.date for work in known.works if work.said_there and work.relation == "retracts" and work.date]
    named = (
        ("Submitted", of.received), ("Accepted", of.accepted), ("Available", of.online), ("Issued", of.issued),
        ("Updated", of.updated), ("Copyrighted", copyright.since if copyright else ""),
        ("Withdrawn", min(retracted, default="")),
    )  # fmt: skip
    for kind, date in named:
        if date:
            yield {"date": date, "dateType": kind}


def related_identifiers(known: Published, site: SiteInfo) -> list[Member]:
    """12: works the case stands in a relation to, its translations, the journal, the works it cites; each once."""
    found: list[Member] = []
    seen: set[tuple[str, str]] = set()
    for relation, kind, value in _related(known, site):
        if value and (relation, value.lower()) not in seen:
            seen.add((relation, value.lower()))
            one = {"relatedIdentifier": value, "relatedIdentifierType": kind, "relationType": relation}
            found.append(one)
    return found


def _related(known: Published, site: SiteInfo) -> Iterator[tuple[str, str, str]]:
    for work in known.works:
        yield (_relation(work), *(("DOI", work.doi) if work.doi else ("URL", work.url)))
    for other in known.translations:
        yield "HasTranslation", "DOI", other.case.meta.doi
    journal = venue(known.case, site)
    yield "IsPublishedIn", "EISSN", journal.eissn
    yield "IsPublishedIn", "ISSN", journal.issn
    for record in known.case.references:
        doi = record.text.get("DOI", "")
        yield ("Cites", *(("DOI", doi) if doi else ("PMID", record.text.get("PMID", ""))))


def _relation(work: OtherWork) -> str:
    return RELATIONS[work.relation][work.said_there]


def rights(case: Case, site: SiteInfo) -> Iterator[Member]:
    """16: the licence; terms in words beside it are rights of their own."""
    id = licenses.spdx(case.meta.license, site)
    name, url, text = licenses.shown(case.meta.license, site)
    if found := name or text:
        known = {"rightsIdentifier": id, "rightsIdentifierScheme": "SPDX", "schemeUri": _SPDX} if id else {}
        yield {"rights": found, **({"rightsUri": uri(url)} if url else {}), **known}
    if name and text:
        yield {"rights": text}


def descriptions(known: Published, site: SiteInfo, words: Words) -> Iterator[Member]:
    """17: the abstract, in other languages too, and the summary for patients."""
    case, lang = known.case, language(known.case, site)
    summary = words.flow(case.plain_language_summary)
    if text := words.abstract(case.abstract):
        yield {"description": text, "descriptionType": "Abstract", "lang": lang}
    for other in sorted(case.abstract_translations):
        if text := as_printed(in_language(known, other)).abstract(case.abstract_translations[other]):
            yield {"description": text, "descriptionType": "Abstract", "lang": other}
    if summary:
        yield {"description": summary, "descriptionType": "Other", "lang": lang}


def journal(case: Case, site: SiteInfo) -> dict[str, Any]:
    """20: the journal as the item in which the case stands, with its place there."""
    meta, of = case.meta, venue(case, site)
    issn, kind = (of.eissn, "EISSN") if of.eissn else (of.issn, "ISSN")
    number = "" if meta.first_page else meta.elocation_id
    found: dict[str, Any] = {
        "relatedItemType": "Journal",
        "relationType": "IsPublishedIn",
        "relatedItemIdentifier": {"relatedItemIdentifier": issn, "relatedItemIdentifierType": kind} if issn else {},
        "titles": [{"title": of.title or of.short_title or site.title}],
        "publicationYear": meta.date.issued[:4],
        "volume": meta.volume,
        "issue": meta.issue,
        "number": number,
        "numberType": "Article" if number else "",
        "firstPage": meta.first_page,
        "lastPage": meta.last_page if meta.first_page else "",
        "publisher": of.publisher,
    }
    return {name: value for name, value in found.items() if value}
