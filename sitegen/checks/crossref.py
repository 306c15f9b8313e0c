"""A cross-reference leads to a figure, panel, table, section or equation that the text has."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.resolve.crossrefs import problems


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each cross-reference that leads nowhere."""
    return problems(case, at)


CHECK = Check(
    name="crossref",
    severity="error",
    summary="What the text refers to is there: figures, panels, tables, sections and equations.",
    run=run,
    good=(
        '---\ntitle: A\n---\n\nSee @fig-xr.\n\n![A film.](figures/a.png){#fig-xr alt="A fracture"}\n',
        "---\ntitle: A\n---\n\nSee @sec-course.\n\n## Course {#sec-course}\n\nShort.\n",
    ),
    bad=(
        '---\ntitle: A\n---\n\nSee @fig-rx.\n\n![A film.](figures/a.png){#fig-xr alt="A fracture"}\n',
        '---\ntitle: A\n---\n\nSee @fig-xr(b).\n\n![A film.](figures/a.png){#fig-xr alt="A fracture"}\n',
        "---\ntitle: A\n---\n\nSee @tbl-labs.\n",
    ),
)
