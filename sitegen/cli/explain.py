"""`sitegen explain PATH`: why a page was made again. `sitegen explain RULE`: what a rule asks for, and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from sitegen.build.report import FIXED
from sitegen.build.rules import Rule, all_rules, rule_named
from sitegen.cli.options import project_folder, project_root

WIDTH = 88  # columns


@click.command("explain")
@click.argument("subject", metavar="[PATH|RULE]", default="")
@project_folder
def command(subject: str, folder: Path) -> None:
    """Say why PATH was made in the last build, or what RULE asks for and why. Without either, list the rules.

    RULE is the word in brackets that stands before a problem: error[orcid].
    """
    if not subject:
        click.echo("\n".join(_listing()))
    elif rule := rule_named(subject):
        click.echo("\n".join(describe(rule)))
    else:
        click.echo("\n".join(_path(project_root(folder), subject)))


def _path(root: Path, subject: str) -> list[str]:
    from sitegen.build.explain import explain
    from sitegen.model.layout import STATE
    from sitegen.read.nearest import did_you_mean

    lines = explain(root, subject)
    if lines is not None:
        return lines
    if not (root / STATE / "memory").exists() and any(sign in subject for sign in "/."):
        raise click.UsageError(f"nothing has been built in {root} yet: type sitegen build.")
    hint = did_you_mean(subject, all_rules(), "type sitegen explain alone to list the rules.")
    raise click.UsageError(f"'{subject}' is no rule, and no file, address or case of the last build: {hint}")


def _listing() -> Iterator[str]:
    for name, rule in sorted(all_rules().items()):
        yield f"{name:20} {textwrap.shorten(rule.why, WIDTH, placeholder=' …')}"


def describe(rule: Rule) -> Iterator[str]:
    """The words of a rule; what sitegen says to the wrong example stands in for the cure that a check has not."""
    yield from (f"{rule.name} ({rule.severity})", "", textwrap.fill(rule.why, WIDTH))
    if rule.cure:
        yield from ("", textwrap.fill(f"What to do: {rule.cure}", WIDTH))
    where = f", in {rule.part}" if rule.part else ""
    if rule.wrong:
        yield from _example(f"Wrong{where}:", rule.wrong)
        if not rule.cure:
            yield from _answer(rule)
    if rule.right:
        yield from _example(f"Right{where}:", rule.right)
    yield from _severity(rule.name)


def _answer(rule: Rule) -> Iterator[str]:
    """The message and the hint that the wrong example of a check earns."""
    from sitegen.checks._runner import run_checks
    from sitegen.read.case import read_case
    from sitegen.read.folder import INDEX, CaseFolder, ReadOptions

    folder = CaseFolder(
        slug="example", path="content/cases/example", texts={INDEX: rule.wrong.encode()}, files={INDEX: ""}
    )
    parsed = read_case(folder, ReadOptions())
    for found in [found for found in run_checks(parsed, folder) if found.rule == rule.name][:1]:
        yield from ("", textwrap.fill(f"sitegen says: {found.message}", WIDTH))
        yield textwrap.fill(f"hint: {found.hint}", WIDTH)


def _example(title: str, example: str) -> tuple[str, ...]:
    return "", title, "", textwrap.indent(example.strip("\n"), "    ")


def _severity(name: str) -> tuple[str, ...]:
    if name in FIXED:
        return "", "This rule always holds."
    return "", f"How serious it is can be said in content/site.yml: checks: {{{name}: error}}, or warning, info, off."
