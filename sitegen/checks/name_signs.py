"""A name holds no mark of a footnote and no number: `Jane Roe*` would be somebody of the family `Roe*` in every index.

What such marks say has keys of its own: `affiliations`, `corresponding`, `equal_contributor`, `deceased`.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._typed_names import quoted, without_signs
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.metadata import Author, NameParts
from sitegen.plugins import Check, Locate
from sitegen.read.names import is_group
from sitegen.read.several_names import several


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each name with such marks; that of a group may have numbers."""
    for number, author in enumerate(case.meta.authors):
        for key, text in _typed(author):
            signs, bare = without_signs(text)
            if signs and several(bare) is None:
                message = f"'{signs}' stands in the name of author {number + 1}, and is no part of it"
                hint = f"write {_written(key, bare)}; affiliations, corresponding and equal_contributor are keys"
                yield at.problem(check.name, check.severity, message, hint, "authors", number, key)


def _typed(author: Author) -> Iterator[tuple[str, str]]:
    """The texts of the name of a person."""
    if isinstance(author.name, NameParts):
        yield from (("name.given", author.name.given), ("name.family", author.name.family))
    elif not author.literal and not is_group(author.name):
        yield "name", author.name
    yield from (("given", author.given), ("family", author.family))


def _written(key: str, bare: str) -> str:
    return f"{key.rpartition('.')[2]}: {quoted(bare)}" if bare else "the name alone"


CHECK = Check(
    name="name-signs",
    severity="warning",
    summary="The name of an author has no marks of footnotes and no numbers in it.",
    run=run,
    good=(
        "---\ntitle: A\nauthors: [Jane Roe, 'Jane Roe, 3rd', Seán O’Brien, {literal: Group 2}, Study Group 3]\n---\n",
        "---\ntitle: A\nauthors: [{name: Jane Roe, corresponding: true, note: '*'}]\n---\n",
    ),
    bad=(
        "---\ntitle: A\nauthors: [Jane Roe*]\n---\n",
        "---\ntitle: A\nauthors: [Jane Roe1]\n---\n",
        "---\ntitle: A\nauthors: ['Jane Roe1,2*']\n---\n",
        "---\ntitle: A\nauthors: [Jane Roe^1^]\n---\n",
        "---\ntitle: A\nauthors: [{name: Ana Silva†}]\n---\n",
        "---\ntitle: A\nauthors: [{given: Ana, family: Silva²}]\n---\n",
        "---\ntitle: A\nauthors: [{name: {given: Ana, family: Silva (1)}}]\n---\n",
    ),
)
