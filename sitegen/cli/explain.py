"""`sitegen explain PATH`: why a page was made again. `sitegen explain RULE`: what a rule asks for, and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from sitegen.build.report import FIXED
from sitegen.build.rules import RULES, Rule
from sitegen.cli.options import project_folder, project_root
from sitegen.plugins import Check, Registry, discover

WIDTH = 88


@click.command("explain")
@click.argument("subject", metavar="[PATH|RULE]", default="")
@project_folder
def command(subject: str, folder: Path) -> None:
    """Say why PATH was made in the last build, or what RULE asks for and why. Without either, list the rules.

    RULE is the word in brackets that stands before a problem: error[orcid].
    """
    checks: Registry[Check] = discover("checks")
    if not subject:
        click.echo("\n".join(_listing(checks)))
    elif subject in RULES:
        click.echo("\n".join(describe_rule(RULES[subject])))
    elif subject in checks.by_name:
        click.echo("\n".join(describe_check(checks[subject])))
    else:
        click.echo("\n".join(_path(project_root(folder), subject, checks)))


def _path(root: Path, subject: str, checks: Registry[Check]) -> list[str]:
    from sitegen.build.explain import explain
    from sitegen.build.pipeline import STATE
    from sitegen.read.nearest import did_you_mean

    lines = explain(root, subject)
    if lines is not None:
        return lines
    if not (root / STATE / "memory").exists() and any(sign in subject for sign in "/."):
        raise click.UsageError(f"nothing has been built in {root} yet: type sitegen build.")
    hint = did_you_mean(subject, [*RULES, *checks.by_name], "type sitegen explain alone to list the rules.")
    raise click.UsageError(f"'{subject}' is no rule, and no file, address or case of the last build: {hint}")


def _listing(checks: Registry[Check]) -> Iterator[str]:
    reasons = {rule.name: rule.why for rule in RULES.values()} | {check.name: check.summary for check in checks}
    for name in sorted(reasons):
        yield f"{name:20} {textwrap.shorten(reasons[name], WIDTH, placeholder=' …')}"


def describe_rule(rule: Rule) -> Iterator[str]:
    """The words of a rule that is told where files are read."""
    yield from (f"{rule.name} ({rule.severity})", "", textwrap.fill(rule.why, WIDTH))
    yield from ("", textwrap.fill(f"What to do: {rule.cure}", WIDTH))
    for title, example in (("Wrong", rule.wrong), ("Right", rule.right)):
        if example:
            yield from _example(f"{title}, in {rule.part}:", example)
    yield from _severity(rule.name)


def describe_check(check: Check) -> Iterator[str]:
    """The words of a rule of `checks/`, with what sitegen says to its wrong example."""
    yield from (f"{check.name} ({check.severity})", "", textwrap.fill(check.summary, WIDTH))
    for example in check.bad[:1]:
        yield from _example("Wrong:", example)
        yield from _answer(check, example)
    for example in check.good[:1]:
        yield from _example("Right:", example)
    yield from _severity(check.name)


def _answer(check: Check, example: str) -> Iterator[str]:
    """The message and the hint that *example* earns."""
    from sitegen.checks._runner import run_checks
    from sitegen.read.case import read_case
    from sitegen.read.folder import INDEX, CaseFolder, ReadOptions

    folder = CaseFolder(
        slug="example", path="content/cases/example", texts={INDEX: example.encode()}, files={INDEX: ""}
    )
    parsed = read_case(folder, ReadOptions())
    for found in [found for found in run_checks(parsed, folder) if found.rule == check.name][:1]:
        yield from ("", textwrap.fill(f"sitegen says: {found.message}", WIDTH))
        yield textwrap.fill(f"hint: {found.hint}", WIDTH)


def _example(title: str, example: str) -> tuple[str, ...]:
    return "", title, "", textwrap.indent(example.strip("\n"), "    ")


def _severity(name: str) -> tuple[str, ...]:
    if name in FIXED:
        return "", "This rule always holds."
    return "", f"How serious it is can be said in content/site.yml: checks: {{{name}: error}}, or warning, info, off."
