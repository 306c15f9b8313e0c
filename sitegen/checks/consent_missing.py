"""A published case says whether its patient consented: the page states it, and readers and indexes look for it.

What is attested is the authors' word; the form stays with the hospital.
https://www.care-statement.org/checklist, item 13
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate

OF_PATIENTS = ("case-report", "case-series", "clinical-image")
_HINT = (
    "write consent: {obtained: written, from: patient, scope: [text, images, online]}; or obtained: verbal, or "
    "{obtained: waived, reason: …}; from: guardian or next-of-kin where these consented"
)


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when nothing is said of it; kinds of article without a patient need not."""
    meta = case.meta
    said = meta.consent is not None or "consent" in at.spans.keys  # and perhaps refused
    if meta.status == "published" and meta.type in OF_PATIENTS and not said:
        message = "nothing stands under consent:, and the published page says of the patient's consent “Not stated”"
        yield at.problem(check.name, check.severity, message, _HINT, "status")


_FRONT = "---\ntitle: A\nstatus: published\ndate: 2024\nauthors: [Ada Example]\n"
CHECK = Check(
    name="consent-missing",
    severity="warning",
    summary="A published case says whether the patient consented, and to what.",
    run=run,
    good=(
        f"{_FRONT}consent: {{obtained: written, from: patient, scope: [text, images, online]}}\n---\n",
        f"{_FRONT}consent: {{obtained: waived, reason: The patient is invented.}}\n---\n",
        f"{_FRONT}type: correction\nrelated: [{{type: corrects, doi: 10.5555/a}}]\n---\n",
        f"{_FRONT}type: editorial\n---\n",
        "---\ntitle: A\nstatus: draft\n---\n",
    ),
    bad=(
        f"{_FRONT}---\n",
        f"{_FRONT}type: clinical-image\n---\n",
    ),
)
