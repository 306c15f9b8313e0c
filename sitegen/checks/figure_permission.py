"""A figure taken from elsewhere says who permits it."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._places import figure_path
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each figure with a source and no permission."""
    for figure in case.figures:
        if figure.source.strip() and not figure.permission.strip():
            message = f"figure '{figure.id}' comes from elsewhere, and no permission is named"
            hint = "write permission: with the permission or the licence that allows it"
            path = (*figure_path(case, figure), "source")
            yield at.problem(check.name, check.severity, message, hint, *path)


CHECK = Check(
    name="figure-permission",
    severity="error",
    summary="A figure that is not the authors' own names the permission to show it.",
    run=run,
    good=(
        "---\ntitle: A\nfigures: [{id: ct, src: a.png, alt: A, source: An atlas, permission: CC BY 4.0}]\n---\n",
        "---\ntitle: A\nfigures: [{id: ct, src: a.png, alt: A, credit: The authors}]\n---\n",
    ),
    bad=("---\ntitle: A\nfigures: [{id: ct, src: a.png, alt: A, source: An atlas}]\n---\n",),
)
