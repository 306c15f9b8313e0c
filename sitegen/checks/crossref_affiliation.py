"""The parts of an affiliation are short enough for Crossref."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_deposited
from sitegen.checks._places import affiliation_path
from sitegen.exporters.crossref.limits import INSTITUTION, PLACE
from sitegen.exporters.crossref.people import place
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each part that is too long."""
    for number, known in enumerate(case.affiliations if is_deposited(case) else ()):
        parts = (
            ("name", known.name, INSTITUTION),
            ("department", known.department, PLACE),
            ("city, state and country together", place(known), PLACE),
        )
        for what, value, most in parts:
            if len(value) > most:
                message = f"{what} of an affiliation: {len(value)} characters, and Crossref takes {most}"
                hint = "name one institution an entry, and write the street under address:"
                yield at.problem(check.name, check.severity, message, hint, *affiliation_path(case, number))


_FRONT = (
    "---\ntitle: A\nstatus: published\ndate: 2024\ndoi: 10.5555/a\nauthors: [{name: Ada Example, affiliations: a}]\n"
)
CHECK = Check(
    name="crossref-affiliation",
    severity="error",
    summary="Names, departments and places of affiliations are no longer than Crossref takes.",
    run=run,
    registry="crossref",
    good=(
        f"{_FRONT}affiliations: [{{id: a, name: Example Hospital, department: Cardiology, city: Town}}]\n---\n",
        f"{_FRONT}affiliations: [{{id: a, name: {'x' * 1024}, department: {'x' * 255}, city: {'x' * 255}}}]\n---\n",
    ),
    bad=(
        f"{_FRONT}affiliations: [{{id: a, name: {'x' * 1025}}}]\n---\n",
        f"{_FRONT}affiliations: [{{id: a, name: Hospital, department: {'x' * 256}}}]\n---\n",
        f"{_FRONT}affiliations: [{{id: a, name: Hospital, city: {'x' * 256}}}]\n---\n",
    ),
)
