"""A published case is signed: a page without an author has no tags at all for Google Scholar."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate

# Notices are the journal's, and often signed by nobody; Scholar need not find them.
UNSIGNED = frozenset({"correction", "retraction", "expression-of-concern"})


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when a case is published without an author."""
    meta = case.meta
    if meta.status == "published" and meta.type not in UNSIGNED and not meta.authors:
        message = "a published case needs its authors: without them Google Scholar does not list it"
        yield at.problem(check.name, check.severity, message, "write authors: [Ada Example, Bo Sample]", "status")


CHECK = Check(
    name="missing-author",
    severity="error",
    summary="A published case names its authors, without whom indexes pass it over.",
    run=run,
    good=(
        "---\ntitle: A\nstatus: published\ndate: 2024\nauthors: [Ada Example]\n---\n",
        "---\ntitle: A\nstatus: draft\n---\n",
        "---\ntitle: A\ntype: correction\nstatus: published\ndate: 2024\n---\n",
    ),
    bad=("---\ntitle: A\nstatus: published\ndate: 2024\n---\n",),
)
