"""`literal:` is for groups: a person written there has no family name, and is filed under the first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.metadata import NameParts
from sitegen.model.pattern import pattern
from sitegen.plugins import Check, Locate

_PERSON = pattern(r"[A-Z][a-zà-ÿ'’-]+(?: [A-Z]\.?){0,2} [A-Z][A-Za-zà-ÿ'’-]+")
_GROUP = pattern(
    r"(?:group|stud|trial|team|consorti|collab|committee|society|network|registr|associat|initiative|foundation|fund|trust|"
    r"hospital|clinic|university|college|school|institut|cent(?:er|re)|department|laborator|council|agency|project|press|"
    r"alliance|union|organi[sz]ation|service|board|investigators|working|force|health|cross)",
    re.IGNORECASE,
)  # fmt: skip


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each `literal` that reads like a given and a family name."""
    for number, author in enumerate(case.meta.authors):
        nested = author.name.literal if isinstance(author.name, NameParts) else ""
        name = author.literal or nested
        if _PERSON.fullmatch(name) and not _GROUP.search(name):
            message = f"'{name}' stands as the name of a group, and reads like a person"
            hint = f"if it is one, write name: {name}"
            yield at.problem(check.name, check.severity, message, hint, "authors", number, "literal")


CHECK = Check(
    name="literal-person",
    severity="info",
    summary="A person has a given and a family name; `literal` is for groups.",
    run=run,
    good=(
        "---\ntitle: A\nauthors: [{literal: Example Study Group}, {literal: WHO}, {name: Ada Example}]\n---\n",
        "---\ntitle: A\nauthors: [{literal: Example Hospital}]\n---\n",
    ),
    bad=(
        "---\ntitle: A\nauthors: [{literal: Ada Example}]\n---\n",
        "---\ntitle: A\nauthors: [{name: {literal: Ada B. Example}}]\n---\n",
    ),
)
