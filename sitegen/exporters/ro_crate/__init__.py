"""RO-Crate 1.1 of a case: what lies in the folder of its page, and what each thing is, as JSON-LD.

The folder is the crate: its page, pictures, tables and other files are the parts. People are their ORCID iDs,
institutions their RORs. Originals of pictures are in no crate. https://www.researchobject.org/ro-crate/specification/1.1/
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from sitegen.cite.case_record import first_page
from sitegen.cite.site_record import address, language, venue
from sitegen.cite.titles import whole_title
from sitegen.exporters._plain_words import as_printed
from sitegen.exporters.ro_crate.people import affiliations, authors, ids
from sitegen.exporters.ro_crate.things import (
    Entity,
    Link,
    files,
    license_of,
    licenses_of_figures,
    link,
    links,
    pictures,
)
from sitegen.model.case import Case
from sitegen.model.plain_words import Words
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render import urls

_PROFILE = "https://w3id.org/ro/crate"
_VERSION = f"{_PROFILE}/1.1"
_CONTEXT = f"{_VERSION}/context"
FILE = "ro-crate-metadata.json"
ARTICLE, JOURNAL, PUBLISHER = "#article", "#journal", "#publisher"


def write(known: Published, site: SiteInfo) -> bytes:
    """The file: its own description, the folder, the article, and what these point at."""
    parts = [*files(known), *pictures(known)]
    graph = [
        _descriptor(),
        _root(known, site, parts),
        _article(known, site),
        *_context(known.case, site),
        *parts,
    ]
    whole = {"@context": _CONTEXT, "@graph": list(map(_filled, _once(graph)))}
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _descriptor() -> Entity:
    return {"@id": FILE, "@type": "CreativeWork", "conformsTo": link(_VERSION), "about": link("./")}


def _root(known: Published, site: SiteInfo, parts: Iterable[Entity]) -> Entity:
    """The folder."""
    case, words = known.case, as_printed(known)
    summary = case.meta.description or words.abstract(case.abstract)
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": _title(case, words),
        "description": summary or _title(case, words),
        "datePublished": case.meta.date.issued,
        "dateModified": case.meta.date.updated,
        "identifier": urls.doi(case.meta.doi) if case.meta.doi else "",
        "url": address(case, site),
        "inLanguage": language(case, site),
        "keywords": list(filter(None, case.meta.keywords)),
        "author": links(ids(case)),
        "publisher": _publisher(case, site),
        "license": _license(case, site),
        "mainEntity": link(ARTICLE),
        "hasPart": links(dict.fromkeys(part["@id"] for part in parts)),
    }


def _article(known: Published, site: SiteInfo) -> Entity:
    """The case as a work, whatever files it is in."""
    case, words = known.case, as_printed(known)
    meta = case.meta
    return {
        "@id": ARTICLE,
        "@type": "ScholarlyArticle",
        "name": _title(case, words),
        "alternativeHeadline": words.line(case.subtitle),
        "abstract": words.abstract(case.abstract),
        "author": links(ids(case)),
        "datePublished": meta.date.issued,
        "dateModified": meta.date.updated,
        "identifier": urls.doi(meta.doi) if meta.doi else "",
        "inLanguage": language(known.case, site),
        "isPartOf": link(JOURNAL),
        "pageStart": first_page(meta),
        "pageEnd": meta.last_page if meta.first_page else "",
        "license": _license(case, site),
        "publisher": _publisher(case, site),
        "encoding": links(
            ["index.html", *(urls.address("", f"/{one.name}") for one in known.files if one.role == "text")]
        ),
    }


def _context(case: Case, site: SiteInfo) -> Iterable[Entity]:
    """The people and things that the folder and the article point at."""
    yield from authors(case)
    yield from affiliations(case)
    journal = venue(case, site)
    yield {
        "@id": JOURNAL,
        "@type": "Periodical",
        "name": journal.title or journal.short_title or site.title,
        "issn": list(dict.fromkeys(filter(None, (journal.issn, journal.eissn)))),
    }
    if journal.publisher:
        yield {"@id": PUBLISHER, "@type": "Organization", "name": journal.publisher}
    yield from license_of(case, site)
    yield from licenses_of_figures(case)


def _title(case: Case, words: Words) -> str:
    return whole_title(case, words.line).strip()


def _publisher(case: Case, site: SiteInfo) -> Link:
    return link(PUBLISHER) if venue(case, site).publisher else {}


def _license(case: Case, site: SiteInfo) -> Link:
    return next((link(one["@id"]) for one in license_of(case, site)), {})


def _once(graph: Iterable[Entity]) -> Iterable[Entity]:
    """Each thing once: two authors may be of one institution, two figures show one picture."""
    found: dict[str, Entity] = {}
    for one in graph:
        found.setdefault(one["@id"], one)
    return found.values()


def _filled(one: Entity) -> Entity:
    return {name: value for name, value in one.items() if value}


EXPORTER = Exporter(
    name="ro-crate",
    label="RO-Crate",
    media_type="application/ld+json",
    filename=FILE,
    write=write,
    profile=_PROFILE,
    purpose="archives of research objects",
)
