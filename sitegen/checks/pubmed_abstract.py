"""An abstract in PubMed is words alone: tables and pictures would be lost.

https://www.ncbi.nlm.nih.gov/books/NBK3828/ (How should I submit mathematical formulas or tables?)
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._abstracts import lost
from sitegen.checks._deposited import is_deposited
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for the abstract, and each of its translations, that holds more than words."""
    if not is_deposited(case):
        return
    for what, path in lost(case):
        message = f"the abstract holds {what}, which PubMed has no place for"
        hint = "move it into the text of the case, and say in the abstract what it shows"
        yield at.problem(check.name, check.severity, message, hint, *path)


CHECK = Check(
    name="pubmed-abstract",
    severity="error",
    summary="For PubMed, an abstract holds no table and no picture.",
    run=run,
    good=(
        "---\ntitle: A\nstatus: published\nabstract: A man with a *mass*.\n---\n",
        '---\ntitle: A\nabstract: "| a |\\n| - |\\n| b |"\n---\n',
    ),
    bad=(
        '---\ntitle: A\nstatus: published\nabstract: "| a |\\n| - |\\n| b |"\n---\n',
        '---\ntitle: A\nstatus: published\nabstract_translations: {es: {Caso: "Una ![masa](a.png) grande."}}\n---\n',
    ),
    registry="pubmed",
)
