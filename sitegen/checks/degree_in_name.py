"""A name holds no degree and no title: indexes file `Example MD` under MD."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.metadata import Author
from sitegen.plugins import Check, Locate
from sitegen.read.people import author_name

AFTER = re.compile(
    r"[\s,](M\.?D|Ph\.?D|M\.?B\.?B\.?S|M\.?B\.?Ch\.?B|D\.?Phil|DNP|DDS|DMD|Pharm\.?D|M\.?Sc|MPH|FRC[PS]|FAC[PS]|MRC[PS])\.?(?=[\s,]|$)"
)
_BEFORE = re.compile(r"(Dr|Prof|Professor|Doctor|Docent|PD)\b\.?(?=\s)", re.IGNORECASE)


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each author whose name holds a degree or a title."""
    for number, author in enumerate(case.meta.authors):
        for name in _parts(author):
            found = _BEFORE.match(name) or AFTER.search(name)
            if found:
                word, title = found[1], found.re is _BEFORE
                message = f"'{word}' stands in the name of author {number + 1}, and is no part of it"
                hint = f"take '{word}' away" if title else f"take it out of the name, and write degrees: [{word}]"
                yield at.problem(check.name, check.severity, message, hint, "authors", number, "name")
                break


def _parts(author: Author) -> tuple[str, ...]:
    """What was typed of a person's name, after the reader has taken degrees behind a comma away."""
    typed = author_name(author)
    if typed is None or typed.name.literal:
        return ()
    name = typed.name
    return (name.given or name.family, f"{name.family} {name.suffix}".strip(), f"{name.given} {name.family}")


CHECK = Check(
    name="degree-in-name",
    severity="warning",
    summary="Degrees and titles stand beside a name, not in it.",
    run=run,
    good=(
        "---\ntitle: A\nauthors: [{name: Ada Example, degrees: [MD]}, 'Bo Sample, MD', Md. Rahman, Drew Do]\n---\n",
        "---\ntitle: A\nauthors: [{literal: Dr Example Foundation}]\n---\n",
    ),
    bad=(
        "---\ntitle: A\nauthors: [Ada Example MD]\n---\n",
        "---\ntitle: A\nauthors: [Prof. Ada Example]\n---\n",
        "---\ntitle: A\nauthors: [{given: Ada, family: Example PhD}]\n---\n",
    ),
)
