"""Runs every rule on one case. A rule sees the case and its source, nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from sitegen.model.case import Parsed
from sitegen.model.diagnostic import Diagnostic, Quota, SourceText
from sitegen.model.layout import EXAMPLE, case_folder
from sitegen.plugins import Check, Locate, Registry, discover
from sitegen.read.awaited import awaited
from sitegen.read.folder import INDEX, CaseFolder
from sitegen.read.source import decode


@cache
def checks() -> Registry[Check]:
    """All rules, built in and installed, by name."""
    return discover("checks")


def run_checks(parsed: Parsed, folder: CaseFolder) -> tuple[Diagnostic, ...]:
    """What the rules find in a case that was read, in order. In what is still to be filled in nothing is wrong yet."""
    if parsed.case is None:
        return ()
    source = decode(folder.place(INDEX), folder.texts.get(INDEX, b""))
    if not isinstance(source, SourceText):
        return ()
    at = Locate(source, parsed.spans)
    quota = Quota()
    found = [
        problem
        for check in checks()
        for problem in quota.limit(_of_example(folder.slug, check, check.run(parsed.case, at, check)))
        if check.name == "unfilled" or not awaited(source, problem.span)
    ]
    return tuple(sorted(found, key=lambda problem: problem.order))


def _of_example(slug: str, check: Check, problems: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """*problems*; where a registry has something against the invented case of a new site, it is not to be mended."""
    if not check.registry or slug != EXAMPLE:
        return problems
    hint = f"this case is invented, and nobody should deposit it: delete its folder, {case_folder(slug)}"
    return (replace(problem, hint=hint) for problem in problems)
