"""An ORCID iD belongs to one person: with the iD of another, the work is filed under the wrong one."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each author with the iD of an author before."""
    first: dict[str, int] = {}
    for number, author in enumerate(case.meta.authors):
        if not author.orcid:
            continue
        if author.orcid in first:
            message = f"authors {first[author.orcid] + 1} and {number + 1} have the same ORCID iD"
            hint = "ask both for theirs, and correct one; https://orcid.org finds people by name"
            yield at.problem(check.name, check.severity, message, hint, "authors", number, "orcid")
        first.setdefault(author.orcid, number)


_AUTHORS = "---\ntitle: A\nauthors: [{name: A B, orcid: 0000-0002-1825-0097}, {name: C D, orcid: %s}]\n---\n"
CHECK = Check(
    name="duplicate-orcid",
    severity="error",
    summary="Each author has an ORCID iD of his own.",
    run=run,
    good=(_AUTHORS % "0000-0001-5109-3700", "---\ntitle: A\nauthors: [Ada Example, Bo Sample]\n---\n"),
    bad=(_AUTHORS % "0000-0002-1825-0097",),
)
