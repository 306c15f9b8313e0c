"""DataCite Metadata Schema 4.6 as JSON: `{slug}.datacite.json`, for repositories and for DOIs of DataCite.

The members are those of DataCite's REST API, in the order of the schema. Authors are mandatory: where none is known
DataCite's code says so. A year is, too, and has no such code: a case without a date has none. https://datacite-metadata-schema.readthedocs.io/en/4.6/
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from sitegen.cite.site_record import address, language, venue
from sitegen.exporters._plain_words import as_printed
from sitegen.exporters.datacite import about, people
from sitegen.model.case import Case
from sitegen.model.published import Published
from sitegen.model.site import SiteInfo
from sitegen.plugins import Exporter
from sitegen.render.views.publication import KINDS

KERNEL = "http://datacite.org/schema/kernel-4"


def write(known: Published, site: SiteInfo) -> bytes:
    """The file; what is empty is left out."""
    found = {name: value for name, value in _members(known, site) if value}
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def _members(known: Published, site: SiteInfo) -> Iterator[tuple[str, Any]]:
    case, words = known.case, as_printed(known)
    yield "doi", case.meta.doi
    yield "url", address(case, site)
    yield "creators", people.creators(case)
    yield "titles", list(about.titles(case, site, words))
    yield "publisher", {"name": _publisher(case, site)}
    yield "publicationYear", case.meta.date.issued[:4]
    yield "types", {"resourceTypeGeneral": "JournalArticle", "resourceType": KINDS[case.meta.type]}
    yield "subjects", about.subjects(case, site)
    yield "contributors", list(people.contributors(case))
    yield "dates", list(about.dates(known))
    yield "language", language(case, site)
    yield "alternateIdentifiers", list(_alternate(case))
    yield "relatedIdentifiers", about.related_identifiers(known, site)
    yield "formats", _formats(known)
    yield "rightsList", list(about.rights(case, site))
    yield "descriptions", list(about.descriptions(known, site, words))
    yield "fundingReferences", people.funding(case)
    yield "relatedItems", [about.journal(case, site)]
    yield "schemaVersion", KERNEL


def _publisher(case: Case, site: SiteInfo) -> str:
    """The publisher of the journal; where it is not named, the journal is its own."""
    journal = venue(case, site)
    return journal.publisher or journal.title or site.title


def _alternate(case: Case) -> Iterator[dict[str, str]]:
    for kind, value in (("PMID", case.meta.pmid), ("PMCID", case.meta.pmcid)):
        if value:
            yield {"alternateIdentifier": value, "alternateIdentifierType": kind}


def _formats(known: Published) -> list[str]:
    """The media types of its text."""
    texts = (file.media_type for file in known.files if file.role == "text")
    return list(dict.fromkeys(("text/html", *texts)))


EXPORTER = Exporter(
    name="datacite",
    label="DataCite JSON",
    media_type="application/vnd.datacite.datacite+json",
    filename="{slug}.datacite.json",
    write=write,
    purpose="repositories, DOIs of DataCite",
)
