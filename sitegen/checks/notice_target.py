"""A correction, a retraction, an expression of concern names the work it is about."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import NOTICES
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem when nothing is named: the work would stand unmarked, and readers would go on relying on it."""
    relation = NOTICES.get(case.meta.type)
    if relation is None:
        return
    named = [work for work in case.meta.related if work.type == relation]
    refused = f"related.{len(case.meta.related)}" in at.spans.keys  # its type has a slip, which is told
    if not refused and not any(work.doi or work.case or work.url for work in named):
        message = f"this {case.meta.type.replace('-', ' ')} does not say which work it is about"
        hint = f"write related: [{{type: {relation}, case: the-other-case}}], or doi: in place of case:"
        yield at.problem(check.name, check.severity, message, hint, "related" if named else "type")


CHECK = Check(
    name="notice-target",
    severity="error",
    summary="A notice says which work it corrects or takes back.",
    run=run,
    good=(
        "---\ntitle: A\ntype: retraction\nrelated: [{type: retracts, doi: 10.5555/a}]\n---\n",
        "---\ntitle: A\n---\n",
    ),
    bad=(
        "---\ntitle: A\ntype: retraction\n---\n",
        "---\ntitle: A\ntype: correction\nrelated: [{type: comment-on, doi: 10.5555/a}]\n---\n",
        "---\ntitle: A\ntype: expression-of-concern\nrelated: [{type: concerns, title: That one}]\n---\n",
    ),
)
