"""PubMed needs the day or at least the month when a case appeared. https://www.ncbi.nlm.nih.gov/books/NBK3828/"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_deposited
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import TAKEN_BACK
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for a date without a month, and for none where `missing-date` says nothing."""
    issued, status = case.meta.date.issued, case.meta.status
    if not issued and status in TAKEN_BACK and is_deposited(case):
        message = f"PubMed needs the date when a case appeared, though it was {status}"
        yield at.problem(check.name, check.severity, message, "write date: 2024-05-31", "status")
    if issued and "-" not in issued and is_deposited(case):
        message = f"PubMed needs the month when a case appeared, not only the year {issued}"
        yield at.problem(check.name, check.severity, message, f"write date: {issued}-05-31, or {issued}-05", "date")


CHECK = Check(
    name="pubmed-date",
    severity="error",
    summary="For PubMed, the date of publication has a month, and at best a day.",
    run=run,
    good=(
        "---\ntitle: A\nstatus: published\ndate: 2024-05-31\n---\n",
        "---\ntitle: A\nstatus: retracted\ndate: 2024-05\n---\n",
        "---\ntitle: A\nstatus: published\ndate: 2024\nvenue: Another Journal\n---\n",
        "---\ntitle: A\nstatus: retracted\nvenue: Another Journal\n---\n",
        "---\ntitle: A\nstatus: draft\n---\n",
    ),
    bad=("---\ntitle: A\nstatus: published\ndate: 2024\n---\n", "---\ntitle: A\nstatus: retracted\n---\n"),
    registry="pubmed",
)
