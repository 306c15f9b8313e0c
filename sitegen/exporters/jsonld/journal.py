"""Where a case stands in schema.org's words: issue, in it volume, in it journal.

https://schema.org/PublicationIssue, https://schema.org/PublicationVolume, https://schema.org/Periodical
"""

from __future__ import annotations

from sitegen.exporters.jsonld.thing import Thing, thing
from sitegen.model.metadata import Metadata, Venue


def issue(meta: Metadata, journal: Venue) -> Thing:
    """The smallest that is known of issue, volume and journal, in the next larger."""
    found = periodical(journal)
    if meta.volume:
        found = {"@type": "PublicationVolume", "volumeNumber": meta.volume, "isPartOf": found}
    if meta.issue:
        found = {"@type": "PublicationIssue", "issueNumber": meta.issue, "isPartOf": found}
    return found


def periodical(journal: Venue, id: str = "", **facts: object) -> Thing:
    """The journal."""
    name = journal.title or journal.short_title
    issns = [*dict.fromkeys(filter(None, (journal.issn, journal.eissn)))]
    short = journal.short_title if journal.short_title != name else ""
    return thing(
        "Periodical", id, name=name, alternateName=short, issn=issns, publisher=publisher(journal.publisher), **facts
    )


def publisher(name: str) -> Thing | None:
    """The publisher, where one is named."""
    return {"@type": "Organization", "name": name} if name else None
