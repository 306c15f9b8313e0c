"""A name is not typed in capitals: pages and indexes would print it so, and `SMITH JOHN` may be either way round."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._typed_names import in_parts, typed_alone
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.metadata import NameParts
from sitegen.plugins import Check, Locate
from sitegen.read.names import typed_name

LEAST = 2  # letters of a word; a single capital is an initial


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each name all of whose words are in capitals."""
    for path, text in typed_alone(case):
        name = typed_name(text).name
        if not name.literal and _in_capitals(f"{name.given} {name.surname}"):
            given, family = name.given.title(), name.surname.title()
            other = f"; or {in_parts(family, given)}, as it should be" if "," not in text else ""
            message = f"'{name.full}' is in capitals, and is printed so; '{name.surname}' is taken for the family name"
            yield at.problem(check.name, check.severity, message, f"write {in_parts(given, family)}{other}", *path)
    for number, author in enumerate(case.meta.authors):
        parts = author.name if isinstance(author.name, NameParts) else author
        if _in_capitals(f"{parts.given} {parts.family}"):
            message = f"'{parts.given} {parts.family}' is in capitals, and is printed so"
            hint = f"write {in_parts(parts.given.title(), parts.family.title())}"
            yield at.problem(check.name, check.severity, message, hint, "authors", number)


def _in_capitals(name: str) -> bool:
    """Whether two words or more have no small letter, and no word has one."""
    words = [word for word in name.split() if sum(map(str.isalpha, word)) >= LEAST and "." not in word]
    return len(words) > 1 and name.isupper()


CHECK = Check(
    name="name-capitals",
    severity="warning",
    summary="The name of an author is not in capitals.",
    run=run,
    good=(
        "---\ntitle: A\nauthors: [John Smith, J. R. R. Smith, JB Smith, {literal: WHO TB GROUP}]\n---\n",
        "---\ntitle: A\nauthors: [{given: A B, family: SMITH}, 王 小明]\n---\n",
    ),
    bad=(
        "---\ntitle: A\nauthors: [SMITH JOHN]\n---\n",
        "---\ntitle: A\nauthors: ['LI, WEI']\n---\n",
        "---\ntitle: A\nauthors: [{given: JOHN, family: SMITH}]\n---\n",
        "---\ntitle: A\nauthors: [{name: {given: JOHN, family: SMITH}}]\n---\n",
    ),
)
