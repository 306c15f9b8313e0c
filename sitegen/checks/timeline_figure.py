"""The figures an event of the timeline names are figures of the case."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.read.nearest import Nearest, did_you_mean


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each figure of the timeline that the case does not have."""
    known = {figure.id for figure in case.figures}
    known |= {f"{figure.id}-{panel.id}" for figure in case.figures for panel in figure.panels if panel.id}
    names = Nearest(known)
    for index, event in enumerate(case.timeline):
        for position, name in enumerate(event.figures):
            if name not in known:
                hint = did_you_mean(name, names, "name a figure by its id")
                message = f"there is no figure '{name}'"
                path = ("timeline", index, "figures", position)
                yield at.problem(check.name, check.severity, message, hint, *path)


_FIGURE = "figures: [{id: ct, src: ct.png, alt: A mass}]\n---\n"
CHECK = Check(
    name="timeline-figure",
    severity="error",
    summary="The timeline shows figures that are there.",
    run=run,
    good=("---\ntitle: A\ntimeline: [{day: 3, event: A scan, figures: [ct]}]\n" + _FIGURE,),
    bad=("---\ntitle: A\ntimeline: [{day: 3, event: A scan, figures: [mri]}]\n" + _FIGURE,),
)
