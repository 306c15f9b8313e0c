"""Crossref takes no record without a year of publication, and none of a year before 1400 or after 2200."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_deposited
from sitegen.exporters.crossref.limits import YEARS
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import TAKEN_BACK
from sitegen.plugins import Check, Locate

_DATES = ("accepted", "online", "published")


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when a case that was taken back has no date of publication, and for each year that cannot be.

    That other cases have one is a rule for everybody, `missing-date`.
    """
    if not is_deposited(case):
        return
    if not case.meta.date.issued and case.meta.status in TAKEN_BACK:
        message, hint = "Crossref asks when the case was published", "write date: 2024-05-31"
        yield at.problem(check.name, check.severity, message, hint, "date" if "date" in at.spans.keys else "status")
    for name in _DATES:
        date = getattr(case.meta.date, name)
        if date and int(date[:4]) not in YEARS:
            message = f"Crossref takes no date in the year {date[:4]}"
            yield at.problem(check.name, check.severity, message, "correct the year", "date", name)


_FRONT = "---\ntitle: A\ndoi: 10.5555/a\n"
CHECK = Check(
    name="crossref-date",
    severity="error",
    summary="A case to be registered with Crossref says when it was published, in a year that can be.",
    run=run,
    registry="crossref",
    good=(
        f"{_FRONT}status: published\ndate: 2024\n---\n",
        f"{_FRONT}status: published\ndate: 2200-05-31\n---\n",
        f"{_FRONT}status: retracted\ndate: {{online: 2024-05-31}}\n---\n",
        "---\ntitle: A\nstatus: draft\n---\n",
    ),
    bad=(
        f"{_FRONT}status: retracted\n---\n",
        f"{_FRONT}status: withdrawn\ndate: {{updated: 2024}}\n---\n",
        f"{_FRONT}status: published\ndate: 2201-05-31\n---\n",
    ),
)
