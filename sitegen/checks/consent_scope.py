"""A photograph of a person is shown only when the consent covers images."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._places import figure_path
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each clinical photograph without consent to images."""
    consent = case.meta.consent
    if consent is not None and "images" in consent.scope:
        return
    for figure in case.figures:
        if figure.clinical_photo:
            message = f"figure '{figure.id}' shows a person, and the consent does not cover images"
            hint = "ask for consent to images, then write consent: {obtained: written, scope: [text, images]}"
            path = (*figure_path(case, figure), "clinical_photo")
            yield at.problem(check.name, check.severity, message, hint, *path)


_FIGURE = "figures: [{id: rash, src: rash.png, alt: A rash, clinical_photo: true}]\n---\n"
CHECK = Check(
    name="consent-scope",
    severity="error",
    summary="A photograph of a person needs consent whose scope names images.",
    run=run,
    good=(
        "---\ntitle: A\nconsent: {obtained: written, scope: [text, images]}\n" + _FIGURE,
        "---\ntitle: A\nfigures: [{id: ct, src: ct.png, alt: A mass}]\n---\n",
    ),
    bad=("---\ntitle: A\n" + _FIGURE, "---\ntitle: A\nconsent: {obtained: written, scope: [text]}\n" + _FIGURE),
)
