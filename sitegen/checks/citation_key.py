"""A work that is cited is in the reference file."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.resolve.citations import problems


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each cited key that no reference has."""
    return problems(case, at)


CHECK = Check(
    name="citation-key",
    severity="error",
    summary="Every cited work is in the reference file, so that the reader can find it.",
    run=run,
    good=("---\ntitle: A\n---\n\nNothing is cited here; write to a@example.org.\n",),
    bad=("---\ntitle: A\n---\n\nThis is known [@nobody1999].\n",),
)
