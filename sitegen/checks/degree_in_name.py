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
            title, degrees = _BEFORE.match(name), [found[1] for found in AFTER.finditer(name)]
            if title or degrees:
                word = title[1] if title else " ".join(degrees)
                message = f"'{word}' stands in the name of author {number + 1}, and is no part of it"
                hint = f"take '{word}' away" if title else _degrees_hint(degrees)
                yield at.problem(check.name, check.severity, message, hint, "authors", number, "name")
                break


def _degrees_hint(degrees: list[str]) -> str:
    away = "them" if len(degrees) > 1 else "it"
    return f"take {away} out of the name, and write degrees: [{', '.join(degrees)}]"


def _parts(author: Author) -> tuple[str, ...]:
    """What was typed of a person's name, after the reader has taken degrees behind a comma away."""
    typed = author_name(author)
    if typed is None or typed.name.literal:
        return ()
    name = typed.name
    return (f"{name.given} {name.family}".strip(), f"{name.family} {name.suffix}".strip())


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
        "---\ntitle: A\nauthors: [Ada Example MD PhD]\n---\n",
        "---\ntitle: A\nauthors: [Prof. Ada Example]\n---\n",
        "---\ntitle: A\nauthors: [{given: Ada, family: Example PhD}]\n---\n",
    ),
)
