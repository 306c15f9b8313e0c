"""Every picture of a figure needs alternative text: without it, readers who cannot see miss the finding. WCAG 1.1.1.

Figures of the front matter; one written in the text is told the same where its Markdown is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._places import figure_path, panel_path
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate

HINT = 'describe what a reader should see, e.g. alt: "Axial CT of the abdomen: a large mass left of the spine"'


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each panel, and each figure of one picture, without alternative text."""
    for figure in case.figures:
        if figure_path(case, figure)[0] != "figures":
            continue
        for position, panel in enumerate(figure.panels):
            if not panel.alt.strip():
                named = f"panel '{panel.id}' of figure '{figure.id}'" if panel.id else f"figure '{figure.id}'"
                message = f"{named} has no alternative text"
                yield at.problem(check.name, check.severity, message, HINT, *panel_path(case, figure, position))


CHECK = Check(
    name="panel-alt",
    severity="error",
    summary="Every panel of a figure has alternative text, because some readers cannot see it.",
    run=run,
    good=(
        "---\ntitle: A\nfigures:\n  - id: ct\n    panels: [{src: figures/a.png, alt: A round mass}]\n---\n",
        '---\ntitle: A\n---\n\n![A film.](figures/a.png){#fig-xr alt="A fracture"}\n',
        "---\ntitle: A\n---\n\nA decorative picture ![](figures/a.png) inside a line needs none.\n",
    ),
    bad=(
        "---\ntitle: A\nfigures:\n  - id: ct\n    panels: [{src: figures/a.png}]\n---\n",
        "---\ntitle: A\nfigures:\n  - {id: xr, src: figures/a.png}\n---\n",
    ),
)
