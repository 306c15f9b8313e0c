"""A copyright line names a year, of four digits, and a holder; archives take no article with half of it.

https://jats4r.niso.org/permissions/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when one of the two is missing, and when the year is none for programs (`2024-2025`)."""
    terms = case.meta.copyright
    if terms is None:
        return
    year = case.meta.date.issued[:4] or "2024"
    for key, example in (("holder", "The authors"), ("year", year)):
        if not getattr(terms, key).strip():
            message = f"'copyright' does not say its {key}"
            yield at.problem(check.name, check.severity, message, f"write {key}: {example} under it", "copyright")
    if terms.year.strip() and not terms.since:
        message = (
            f"the year of the copyright, '{terms.year}', is not one of four digits, so archives and indexes get none"
        )
        hint = f"write the first year: year: {_first(terms.year) or year}"
        yield at.problem(check.name, check.severity, message, hint, "copyright", "year")


def _first(years: str) -> str:
    found = re.search(r"(?<!\d)\d{4}(?!\d)", years, re.ASCII)
    return found[0] if found else ""


CHECK = Check(
    name="copyright-holder",
    severity="warning",
    summary="A copyright has a holder and a year of four digits.",
    run=run,
    good=("---\ntitle: A\ncopyright: {year: 2024, holder: The authors}\n---\n", "---\ntitle: A\n---\n"),
    bad=(
        "---\ntitle: A\ncopyright: The authors\n---\n",
        "---\ntitle: A\ncopyright: {year: 2024}\n---\n",
        "---\ntitle: A\ncopyright: {year: 2024-2025, holder: The authors}\n---\n",
        "---\ntitle: A\ncopyright: {year: 24, holder: The authors}\n---\n",
    ),
)
