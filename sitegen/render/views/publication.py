"""Where and when a case appeared: the citation line, identifiers, history, licence."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.metadata import Dates, Metadata
from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from sitegen.render import licenses, urls
from sitegen.render.citation_line import imprint, note
from sitegen.render.dates import long_date
from sitegen.render.phrases import Phrases

KINDS = {
    "case-report": "Case report",
    "case-series": "Case series",
    "clinical-image": "Clinical image",
    "review": "Review",
    "editorial": "Editorial",
    "letter": "Letter",
    "commentary": "Commentary",
    "correction": "Correction",
    "retraction": "Retraction",
    "expression-of-concern": "Expression of concern",
}
BANNERS = {
    "draft": "Draft: this text has not been reviewed or published. Do not cite it or rely on it.",
    "in-review": "In review: this text has not been accepted for publication. Do not cite it or rely on it.",
    "accepted": "Accepted, not yet published: this text may still change.",
    "withdrawn": "Withdrawn: this case is no longer part of the record and is kept for reference only.",
    "retracted": "Retracted: do not rely on this case. The notice of its retraction says why.",
}


class Identifier(Value, frozen=True, array_like=True):
    """A name of the case elsewhere: `PMID`, its value, where it leads."""

    label: str
    value: str
    href: str


class DateView(Value, frozen=True, array_like=True):
    """A date of the case's history: what happened, machine-readable, in words."""

    label: str
    iso: str
    text: str


class PublicationView(Value, frozen=True, kw_only=True):
    """`journal`, `imprint` and `note` make the citation line: `Case Rep Orthop`, `2018 Jul 16:2018:1708572`, and after
    the `doi` `eCollection 2018`. `identifiers` are the others.
    """

    kind: str
    banner: str = ""
    journal: str = ""
    imprint: str = ""
    note: str = ""
    doi: Identifier | None = None
    identifiers: tuple[Identifier, ...] = ()
    dates: tuple[DateView, ...] = ()
    license_name: str = ""
    license_url: str = ""
    license_text: str = ""
    copyright: str = ""


def publication(case: Case, site: SiteInfo, words: Phrases) -> PublicationView:
    """The publication data of *case*; what it does not say of its journal is the site's."""
    meta = case.meta
    name, address, said = licenses.shown(meta.license, site)
    return PublicationView(
        kind=words(KINDS[meta.type]),
        banner=words(BANNERS[meta.status]) if meta.status in BANNERS else "",
        journal=_journal(meta, site),
        imprint=imprint(meta),
        note=note(meta.date),
        doi=Identifier("doi", meta.doi, urls.doi(meta.doi)) if meta.doi else None,
        identifiers=tuple(_identifiers(meta)),
        dates=tuple(_dates(meta.date, words)),
        license_name=name,
        license_url=address,
        license_text=said,
        copyright=licenses.copyright_line(meta.copyright),
    )


def _journal(meta: Metadata, site: SiteInfo) -> str:
    venue = (meta.venue.short_title or meta.venue.title) if meta.venue else ""
    return (venue or site.short_title or site.title).rstrip(".")


def _identifiers(meta: Metadata) -> Iterator[Identifier]:
    if meta.pmid:
        yield Identifier("PMID", meta.pmid, f"{urls.PUBMED}{meta.pmid}/")
    if meta.pmcid:
        yield Identifier("PMCID", meta.pmcid, f"{urls.PMC}{meta.pmcid}/")


def _dates(dates: Dates, words: Phrases) -> Iterator[DateView]:
    history = (
        ("Received", dates.received), ("Revised", dates.revised), ("Accepted", dates.accepted),
        ("Published online", dates.online), ("Published", dates.published), ("Updated", dates.updated),
    )  # fmt: skip
    for label, iso in history:
        if iso:
            yield DateView(words(label), iso, long_date(iso, words))
