"""Which cases are sent to registries: what a registry would refuse of any other case is not a mistake."""

from __future__ import annotations

from sitegen.model.case import Case
from sitegen.model.site import TAKEN_BACK

PUBLISHED = frozenset({"published", *TAKEN_BACK})  # statuses


def kept_back(case: Case) -> str:
    """Why *case* is sent to no registry, in words for the author; empty when it is sent.

    Sent is what this site publishes as its own, and what it has since withdrawn or retracted. Rules and formats both
    ask here, so that exactly those cases are checked that are sent.
    """
    if case.meta.venue is not None:
        return "appeared in another journal"
    return "" if case.meta.status in PUBLISHED else "is not published yet"
