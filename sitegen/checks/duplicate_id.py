"""Two figures or panels never share an id, or a link to it could mean either.

Ids of the text below the front matter are compared where its Markdown is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sitegen.checks._places import figure_path
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.read.figures import figure_id


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each figure and panel whose id another figure or panel has."""
    taken: dict[str, tuple[str | int, ...]] = {}
    for path, id in _ids(case):
        if id in taken:
            message = f"the id '{id}' is used twice; first in line {at(*taken[id]).line}"
            yield at.problem(check.name, check.severity, message, "give one of the two another id", *path)
        taken.setdefault(id, path)


def _ids(case: Case) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The ids of figures of the front matter, then those of the text, then those of panels."""
    of_front = Counter(figure_id(entry.id) for entry in case.meta.figures)
    for index, entry in enumerate(case.meta.figures):
        yield ("figures", index, "id"), figure_id(entry.id)
    for figure in case.figures:
        if not of_front[figure.id]:
            yield ("id", figure.id), figure.id
        of_front[figure.id] -= bool(of_front[figure.id])
    for figure in case.figures:
        for letter in dict.fromkeys(panel.id for panel in figure.panels if panel.id):
            yield figure_path(case, figure), f"{figure.id}-{letter}"


_PANEL = "caption: (a) A scan., panels: [{id: a, src: a.png, alt: A mass}]"
CHECK = Check(
    name="duplicate-id",
    severity="error",
    summary="Ids are given once, so that a reference means one thing.",
    run=run,
    good=("---\ntitle: A\nfigures:\n  - {id: ct, src: a.png, alt: A}\n  - {id: mr, src: b.png, alt: B}\n---\n",),
    bad=(
        "---\ntitle: A\nfigures:\n  - {id: ct, src: a.png, alt: A}\n  - {id: fig-ct, src: b.png, alt: B}\n---\n",
        "---\ntitle: A\nfigures:\n  - {id: ct, " + _PANEL + "}\n  - {id: ct-a, src: b.png, alt: B}\n---\n",
        '---\ntitle: A\nfigures:\n  - {id: ct, src: a.png, alt: A}\n---\n\n![B](b.png){#fig-ct alt="B"}\n',
    ),
)
