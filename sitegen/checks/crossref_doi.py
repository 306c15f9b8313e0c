"""A case that Crossref is told of has a DOI of the form that Crossref registers.

https://www.crossref.org/documentation/member-setup/constructing-your-dois/
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_deposited
from sitegen.exporters.crossref.limits import DOI, is_doi, unapproved
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when the DOI is missing, or of another form."""
    doi = case.meta.doi
    if not is_deposited(case):
        return
    if not doi:
        message = "Crossref registers DOIs, and this case has none"
        hint = "write doi: with your prefix, a slash and a name of your choice, e.g. doi: 10.5555/cases.2024.7"
        yield at.problem(check.name, check.severity, message, hint, "doi" if "doi" in at.spans.keys else "status")
    elif signs := unapproved(doi):
        message = f"Crossref registers no new DOI with {' '.join(signs)} in it"
        hint = "use letters, digits and - . _ ; ( ) / alone; for a DOI from before 2008: checks: {crossref-doi: off}"
        yield at.problem(check.name, check.severity, message, hint, "doi")
    elif not is_doi(doi):
        message = "Crossref does not take a DOI of this form"
        hint = f"write 10., four to nine digits, a slash and {DOI} characters at most"
        yield at.problem(check.name, check.severity, message, hint, "doi")


_FRONT = "---\ntitle: A\nstatus: published\ndate: 2024\n"
CHECK = Check(
    name="crossref-doi",
    severity="error",
    summary="A case to be registered with Crossref has a DOI, in the letters, digits and signs that it takes.",
    run=run,
    registry="crossref",
    good=(
        f"{_FRONT}doi: 10.5555/cases.2024.7\n---\n",
        f"{_FRONT}doi: 10.5555/{'x' * 200}\n---\n",
        "---\ntitle: A\nstatus: draft\n---\n",
        f"{_FRONT}venue: {{title: Example Journal}}\n---\n",
    ),
    bad=(
        f"{_FRONT}---\n",
        f"{_FRONT}doi: 10.5555/knee&hip\n---\n",
        f"{_FRONT}doi: 10.5555/{'x' * 201}\n---\n",
        "---\ntitle: A\nstatus: retracted\ndate: 2024\n---\n",
    ),
)
