"""A published case says when it was published: citations, archives and sorting need the date."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when a case is published without a date."""
    if case.meta.status == "published" and not case.meta.date.issued:
        message, hint = "a published case needs its date of publication", "write date: 2024-05-31"
        yield at.problem(check.name, check.severity, message, hint, "status")


CHECK = Check(
    name="missing-date",
    severity="error",
    summary="A published case has a date, which citations and lists show.",
    run=run,
    good=(
        "---\ntitle: A\nstatus: published\ndate: 2024-05\n---\n",
        "---\ntitle: A\nstatus: published\ndate: {online: 2024-05-31}\n---\n",
        "---\ntitle: A\nstatus: draft\n---\n",
    ),
    bad=("---\ntitle: A\nstatus: published\n---\n", "---\ntitle: A\nstatus: published\ndate: {received: 2024}\n---\n"),
)
