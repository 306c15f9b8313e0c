"""Crossmark shows the day on which a work was corrected or taken back: Crossref takes no month or year for it.

https://www.crossref.org/documentation/crossmark/version-control-corrections-and-retractions/
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import NOTICES, is_deposited
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import TAKEN_BACK
from sitegen.plugins import Check, Locate

_DAY = len("2025-03-31")


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for a notice that has no whole day, and for the date of a retraction that the case itself tells."""
    if not is_deposited(case):
        return
    date, status = case.meta.date, case.meta.status
    is_notice = any(work.type in NOTICES.values() and (work.doi or work.case) for work in case.meta.related)
    if is_notice and date.issued and len(date.issued) < _DAY:
        message = f"Crossref asks on which day a notice appeared, and only {date.issued} is known"
        yield at.problem(check.name, check.severity, message, _hint(date.issued), "date")
    if status in TAKEN_BACK and date.updated and len(date.updated) < _DAY:
        message = f"Crossref asks on which day the case was {status}, and only {date.updated} is known"
        yield at.problem(check.name, check.severity, message, _hint(date.updated), "date", "updated")


def _hint(date: str) -> str:
    """What to add; an example with a day of its own would be obeyed."""
    return f"write the day behind it: {date}-{'MM-DD'[-(_DAY - len(date) - 1) :]}, in digits"


_FRONT = "---\ntitle: A\ndoi: 10.5555/a\n"
_ABOUT = "related: [{type: retracts, doi: 10.5555/b}]"
CHECK = Check(
    name="crossref-notice-date",
    severity="error",
    summary="For Crossref, a correction, a retraction or an expression of concern has a whole day.",
    run=run,
    registry="crossref",
    good=(
        f"{_FRONT}type: retraction\nstatus: published\ndate: 2025-03-31\n{_ABOUT}\n---\n",
        f"{_FRONT}status: retracted\ndate: {{published: 2024, updated: 2025-03-31}}\n---\n",
        f"{_FRONT}status: published\ndate: {{published: 2024, updated: 2025}}\n---\n",
        f"{_FRONT}type: retraction\nstatus: draft\ndate: 2025\n{_ABOUT}\n---\n",
    ),
    bad=(
        f"{_FRONT}type: retraction\nstatus: published\ndate: 2025\n{_ABOUT}\n---\n",
        f"{_FRONT}type: correction\nstatus: published\ndate: 2025-03\nrelated: [{{type: corrects, case: b}}]\n---\n",
        f"{_FRONT}status: retracted\ndate: {{published: 2024-01-02, updated: 2025-03}}\n---\n",
    ),
)
