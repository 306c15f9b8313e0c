"""The dates of a case follow each other: received, revised, accepted, published online and in an issue, updated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate

ORDER = ("received", "revised", "accepted", "online", "published", "updated")


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each date before one it should follow, compared as precisely as both are known."""
    for earlier, later in combinations(ORDER, 2):
        first, second = getattr(case.meta.date, earlier), getattr(case.meta.date, later)
        known = min(len(first), len(second))
        if second[:known] < first[:known]:
            message = f"the case was {_done(later)} ({second}) before it was {_done(earlier)} ({first})"
            yield at.problem(check.name, check.severity, message, "correct one of the two dates", "date", later)


def _done(date: str) -> str:
    return "published online" if date == "online" else date


CHECK = Check(
    name="date-order",
    severity="warning",
    summary="A case is received, revised, accepted, published and updated in this order.",
    run=run,
    good=(
        "---\ntitle: A\ndate: {received: 2023-11, revised: 2024-02, accepted: 2024, published: 2024-05-31}\n---\n",
        "---\ntitle: A\ndate: {online: 2024-12-27, published: 2024}\n---\n",
    ),
    bad=(
        "---\ntitle: A\ndate: {published: 2024-05-31, updated: 2024-04}\n---\n",
        "---\ntitle: A\ndate: {received: 2024-06, published: 2024-05-31}\n---\n",
    ),
)
