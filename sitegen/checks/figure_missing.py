"""A place for a figure (`::: {#fig-ct}`) has a figure, and a figure has a picture."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.document import FigureSlot
from sitegen.model.walk import walk_blocks
from sitegen.plugins import Check, Locate
from sitegen.read.nearest import Nearest, did_you_mean


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each slot without a figure and each figure without a picture."""
    figures = [figure.id for figure in case.figures]
    names = Nearest(figures)
    for slot in _slots(case, at, figures):
        if slot.id not in figures:
            message = f"there is no figure '{slot.id}' to stand here"
            hint = did_you_mean(slot.id, names, "describe it under figures: in the front matter")
            yield at.problem(check.name, check.severity, message, hint, "id", slot.id)
    for index, entry in enumerate(case.meta.figures):
        if not entry.panels and not entry.src:
            message, hint = f"figure '{entry.id}' has no picture", "give it src: figures/name.png, or panels"
            yield at.problem(check.name, check.severity, message, hint, "figures", index)
        elif any(not (panel.src or entry.src) for panel in entry.panels):
            position = next(n for n, panel in enumerate(entry.panels) if not (panel.src or entry.src))
            message, hint = f"panel {position + 1} of figure '{entry.id}' has no picture", "give it src"
            yield at.problem(check.name, check.severity, message, hint, "figures", index, "panels", position)


def _slots(case: Case, at: Locate, figures: list[str]) -> list[FigureSlot]:
    """The slots of the text, looked for only when it has ids that no figure has."""
    if all(key[3:] in figures for key in at.spans.nodes if key.startswith("id.fig-")):
        return []
    return [node for node in walk_blocks(case.body.children) if isinstance(node, FigureSlot)]


CHECK = Check(
    name="figure-missing",
    severity="error",
    summary="Every place for a figure has a figure, and every figure a picture.",
    run=run,
    good=("---\ntitle: A\nfigures:\n  - {id: ct, src: ct.png, alt: A mass}\n---\n\n::: {#fig-ct}\n:::\n",),
    bad=(
        "---\ntitle: A\n---\n\n::: {#fig-ct}\n:::\n",
        "---\ntitle: A\nfigures:\n  - {id: ct, caption: A scan.}\n---\n\nSee @fig-ct.\n",
        "---\ntitle: A\nfigures:\n  - {id: ct, caption: (a) A scan., panels: [{id: a, alt: Mass}]}\n---\n",
    ),
)
