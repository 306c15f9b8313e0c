"""PubMed prints the names of authors in Latin letters, and those in other letters not at all.

https://www.ncbi.nlm.nih.gov/entrez/query/static/language.html
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_deposited
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.script import is_latin
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each author whose name is not in Latin letters."""
    if not is_deposited(case):
        return
    for place, author in enumerate(case.authors):
        if not is_latin(author.name.full):
            message = f"PubMed prints names in Latin letters only, and would not print '{author.name.full}'"
            hint = (
                "if its owner signs in Latin letters too, write that name and keep this one beside it: "
                f"{{given: …, family: …, note: {author.name.full}}}; otherwise leave it as it is"
            )
            yield at.problem(check.name, check.severity, message, hint, "authors", place)


CHECK = Check(
    name="pubmed-name",
    severity="warning",
    summary="For PubMed, the names of authors are in Latin letters.",
    run=run,
    good=(
        "---\ntitle: A\nstatus: published\nauthors: [{given: Jāzeps, family: Bērziņš}, {literal: The Group}]\n---\n",
        "---\ntitle: A\nstatus: draft\nauthors: [{name: 王小明}]\n---\n",
        "---\ntitle: A\nstatus: published\nvenue: Another Journal\nauthors: [{name: 王小明}]\n---\n",
    ),
    bad=(
        "---\ntitle: A\nstatus: published\nauthors: [{name: 王小明}]\n---\n",
        "---\ntitle: A\nstatus: published\nauthors: [{name: Ada Example}, {name: محمد}]\n---\n",
    ),
    registry="pubmed",
)
