"""A copyright line names a year and a holder; archives take no article with half of it."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when one of the two is missing."""
    terms = case.meta.copyright
    if terms is None:
        return
    year = case.meta.date.issued[:4] or "2024"
    for key, example in (("holder", "The authors"), ("year", year)):
        if not getattr(terms, key).strip():
            message = f"'copyright' does not say its {key}"
            yield at.problem(check.name, check.severity, message, f"write {key}: {example} under it", "copyright")


CHECK = Check(
    name="copyright-holder",
    severity="warning",
    summary="A copyright has a holder and a year.",
    run=run,
    good=("---\ntitle: A\ncopyright: {year: 2024, holder: The authors}\n---\n", "---\ntitle: A\n---\n"),
    bad=("---\ntitle: A\ncopyright: The authors\n---\n", "---\ntitle: A\ncopyright: {year: 2024}\n---\n"),
)
