"""DOAJ takes no article without a date of publication. https://doaj.org/docs/xml/"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_sent_to_doaj
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import TAKEN_BACK
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when a date is missing; of a case that nothing happened to, `missing-date` tells it."""
    if case.meta.status in TAKEN_BACK and is_sent_to_doaj(case) and not case.meta.date.issued:
        message = f"DOAJ needs the date when a case appeared, though it was {case.meta.status}"
        yield at.problem(check.name, check.severity, message, "write date: 2024-05-31", "status")


CHECK = Check(
    name="doaj-date",
    severity="error",
    summary="For DOAJ, a case that was withdrawn or retracted keeps its date of publication.",
    run=run,
    good=(
        "---\ntitle: A\nstatus: retracted\ndate: 2024\n---\n",
        "---\ntitle: A\nstatus: retracted\nvenue: Another Journal\n---\n",
        "---\ntitle: A\nstatus: retracted\nopen_access: false\n---\n",
        "---\ntitle: A\nstatus: draft\n---\n",
    ),
    bad=("---\ntitle: A\nstatus: retracted\n---\n", "---\ntitle: A\nstatus: withdrawn\ndate: {received: 2024}\n---\n"),
    registry="doaj",
)
