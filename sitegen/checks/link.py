"""A link to a place in the same text (`#fig-ct`) leads to a place the text has.

Links to other pages carry the same rule: they are looked up when all pages are known (`resolve/links.py`).
"""

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
    summary="Links lead somewhere: to a place in the text, a page or file of this site, or a whole web address.",
    run=run,
    good=("---\ntitle: A\n---\n\nSee [below](#course).\n\n## Course\n\nShort.\n",),
    bad=("---\ntitle: A\n---\n\nSee [below](#curse).\n\n## Course\n\nShort.\n",),
)
