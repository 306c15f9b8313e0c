"""Which cases a registry is told of at all: what it would refuse of the others is nobody's mistake."""

from __future__ import annotations

from sitegen.model.case import Case
from sitegen.model.site import TAKEN_BACK

PUBLISHED = frozenset({"published", *TAKEN_BACK})  # statuses


def kept_back(case: Case) -> str:
    """Why no registry is told of *case*, in words for the author; nothing of one that is published, also when it was
    taken back, and in the site's own journal. Rules and formats ask this alike: what is sent is what was looked at.
    """
    if case.meta.venue is not None:
        return "appeared in another journal"
    return "" if case.meta.status in PUBLISHED else "is not published yet"
