"""Every author is named: “et al.” would be an author, and the others would have no credit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate
from sitegen.read.people import author_name

_ET_AL = re.compile(
    r"(?:^|[\s,])et(?:\.| |\. )al\b\.?|^(?:and )?(?:the )?others$|\b(?:and|und|et|y) others$", re.IGNORECASE
)


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each author whose name says that there are more."""
    for number, author in enumerate(case.meta.authors):
        typed = author_name(author)
        if typed is not None and _ET_AL.search(typed.name.full):
            message = f"author {number + 1}, '{typed.name.full}', stands for authors who are not named"
            yield at.problem(check.name, check.severity, message, "name every author", "authors", number, "name")


CHECK = Check(
    name="author-et-al",
    severity="error",
    summary="The list of authors is complete.",
    run=run,
    good=("---\ntitle: A\nauthors: [Ada Example, Etal Othersen, Al Sample]\n---\n",),
    bad=(
        "---\ntitle: A\nauthors: [Ada Example, et al.]\n---\n",
        "---\ntitle: A\nauthors: [Ada Example et al]\n---\n",
        "---\ntitle: A\nauthors: [Ada Example, {literal: and others}]\n---\n",
    ),
)
