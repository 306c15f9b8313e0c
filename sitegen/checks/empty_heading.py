"""Every section says what it is: readers who jump from heading to heading would land at nothing."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.document import Math, Section
from sitegen.model.walk import plain_text, walk_blocks
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each section whose heading has no words."""
    before = ""
    for section in walk_blocks(case.body.children):
        if not isinstance(section, Section):
            continue
        if words := plain_text(section.title):
            before = words
        elif not any(isinstance(node, Math) for node in section.title):
            marks = "#" * section.level
            where = f"a section after '{before}'" if before else "a section at the beginning"
            message = f"{where} has no words in its heading"
            hint = f"write what it is about behind {marks}, or delete the line"
            yield at.problem(check.name, check.severity, message, hint, "id", section.id)


CHECK = Check(
    name="empty-heading",
    severity="warning",
    summary="A heading has words.",
    run=run,
    good=("---\ntitle: A\n---\n\n## Course\n\nShort.\n",),
    bad=("---\ntitle: A\n---\n\n## Course\n\nShort.\n\n##\n\nLong.\n", "---\ntitle: A\n---\n\n## {#sec-x}\n\nShort.\n"),
)
