"""Who paid, what readers may do, where copies are kept; and Crossmark, which gathers the first two when it is used.

https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.exporters.crossref.dates import whole
from sitegen.exporters.crossref.relations import is_update, updates
from sitegen.model.case import Case
from sitegen.model.funder import funder
from sitegen.model.funding import Award
from sitegen.model.published import Published
from sitegen.model.reviewed import reviewed
from sitegen.model.site import TAKEN_BACK, SiteInfo
from sitegen.render.licenses import shown
from sitegen.render.urls import uri
from sitegen.render.xml import NOTHING, Xml, element, joined, some

_OPEN = "https://creativecommons.org/"  # licences that let programs read, too
_HISTORY = (("received", "Received"), ("revised", "Revised"), ("accepted", "Accepted"))
_REVIEW = {
    "none": "Not peer reviewed", "editorial": "Reviewed by the editors", "single-anonymized": "Single anonymized",
    "double-anonymized": "Double anonymized", "triple-anonymized": "Triple anonymized", "open": "Open",
}  # fmt: skip


def programs(known: Published, site: SiteInfo, crossmark: str) -> Xml:
    """Crossmark when there is the DOI of a policy for it, else funding and licence alone."""
    about = (funding(known.case), licence(known.case, site))
    if not crossmark:
        return joined(about)
    return element(
        "crossmark", {},
        element("crossmark_policy", {}, crossmark),
        some("updates", {}, *_updates(known)),
        some("custom_metadata", {}, *_assertions(known.case, site), *about),
    )  # fmt: skip


def _updates(known: Published) -> Iterator[Xml]:
    """What a notice changes; a case that was taken back without a notice of its own says so itself.

    Crossref wants a whole day here, and none is invented: a notice of which less is known is told as a relation, and a
    rule asks for its day (`checks/crossref_notice_date.py`).
    https://www.crossref.org/documentation/crossmark/version-control-corrections-and-retractions/
    """
    case, date = known.case, known.case.meta.date
    for kind, doi in updates(known):
        yield element("update", {"type": kind, "date": date.issued}, doi)
    told = any(work.said_there and work.relation == "retracts" and is_update(work, known) for work in known.works)
    if case.meta.status in TAKEN_BACK and whole(date.updated) and not told:
        kind = "retraction" if case.meta.status == "retracted" else "withdrawal"
        yield element("update", {"type": kind, "date": date.updated}, case.meta.doi)


def _assertions(case: Case, site: SiteInfo) -> Iterator[Xml]:
    """The history of the case and how it was reviewed, as the Crossmark dialogue lists them."""
    for number, (name, label) in enumerate(_HISTORY):
        yield _assertion(name, label, getattr(case.meta.date, name), number, "publication_history", "History")
    review = _REVIEW.get(reviewed(case.meta, site), "")
    yield _assertion("peer_review", "Peer review", review, len(_HISTORY), "peer_review", "Peer review")


def _assertion(name: str, label: str, value: str, order: int, group: str, heading: str) -> Xml:
    attributes = {"name": name, "label": label, "order": str(order), "group_name": group, "group_label": heading}
    return some("assertion", attributes, value)


# -- funding ------------------------------------------------------------------------------------------
def funding(case: Case) -> Xml:
    """A group for each grant: its funders, then its number."""
    awards = case.meta.funding.awards if case.meta.funding else ()
    return some("fr:program", {"name": "fundref"}, *[_award(award) for award in awards if any(award.sources)])


def _award(award: Award) -> Xml:
    funders = [_funder(source) for source in award.sources if source]
    return _stated("fundgroup", *funders, some("fr:assertion", {"name": "award_number"}, award.id))


def _funder(source: str) -> Xml:
    """A funder, with its DOI of the Funder Registry.

    A ROR stands in no `funder_identifier`: Crossref asks for it in an assertion of its own (`ror`), which fundref.xsd
    knows since October 2024 and the copies of it from before refuse. The name alone is right by both, and Crossref
    looks for the funder by it. https://www.crossref.org/documentation/funder-registry/funding-data-deposits/
    """
    found = funder(source)
    doi = f"https://doi.org/{found.doi}" if found.doi else ""
    return _stated("funder_name", found.name, some("fr:assertion", {"name": "funder_identifier"}, doi))


def _stated(name: str, *content: str) -> Xml:
    return element("fr:assertion", {"name": name}, *content)


# -- licence ------------------------------------------------------------------------------------------
def licence(case: Case, site: SiteInfo) -> Xml:
    """What readers may do with the case, and programs where the licence lets them, from its publication on."""
    _, url, _ = shown(case.meta.license, site)
    start = whole(case.meta.date.online or case.meta.date.published)
    free = element("ai:free_to_read", {"start_date": start}) if case.meta.open_access else NOTHING
    uses = ("vor", "tdm") if url.startswith(_OPEN) else ("vor",) if url else ()
    terms = [element("ai:license_ref", {"applies_to": use, "start_date": start}, uri(url)) for use in uses]
    return some("ai:program", {"name": "AccessIndicators"}, free, *terms)


# -- archives -----------------------------------------------------------------------------------------
def archive_locations(site: SiteInfo) -> Xml:
    """The archives that keep copies, not those that may: nobody but an archive decides whom it takes."""
    return some("archive_locations", {}, *[element("archive", {"name": name}) for name in site.archived_in])
