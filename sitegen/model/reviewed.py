"""How a case was reviewed: what it says itself, or what the site says of all its cases."""

from __future__ import annotations

from sitegen.model.metadata import Metadata
from sitegen.model.site import SiteInfo

# Kinds of article that make something of another known, and are no research.
NOTICES = frozenset({"correction", "retraction", "expression-of-concern"})


def reviewed(meta: Metadata, site: SiteInfo) -> str:
    """A word of `PeerReview`, or nothing. The site's own is of cases that appeared here, and of no notice."""
    if meta.peer_review:
        return meta.peer_review
    return "" if meta.venue or meta.type in NOTICES else site.peer_review
