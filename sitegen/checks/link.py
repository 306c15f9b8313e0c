"""A link to a place in the same text (`#fig-ct`) leads to a place the text has."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.resolve.crossrefs import fragment_problems


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each such link that leads nowhere."""
    return fragment_problems(case, at)


CHECK = Check(
    name="link",
    severity="error",
    summary="Links inside a text lead to a heading, figure, table or equation that is there.",
    run=run,
    good=("---\ntitle: A\n---\n\nSee [below](#course).\n\n## Course\n\nShort.\n",),
    bad=("---\ntitle: A\n---\n\nSee [below](#curse).\n\n## Course\n\nShort.\n",),
)
