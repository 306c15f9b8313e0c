"""`sitegen explain PATH`: why a page was made again. `sitegen explain RULE`: what a rule asks for."""

from __future__ import annotations

import textwrap
from pathlib import Path

import click

from sitegen.cli.options import project_folder, project_root


@click.command("explain")
@click.argument("subject", metavar="PATH|RULE")
@project_folder
def command(subject: str, folder: Path) -> None:
    """Say why PATH was made in the last build, or what RULE asks for and why."""
    from sitegen.plugins import Check, Registry, discover

    checks: Registry[Check] = discover("checks")
    if subject in checks.by_name:
        click.echo(describe_rule(checks[subject]))
        return
    from sitegen.build.explain import explain

    lines = explain(project_root(folder), subject)
    if lines is None:
        raise click.UsageError(
            f"'{subject}' is neither a file of the last build nor a rule. Rules: {', '.join(checks.by_name) or 'none'}."
        )
    click.echo("\n".join(lines))


def describe_rule(check: object) -> str:
    """The reason of a rule, with an example that passes and one that does not."""
    from sitegen.plugins import Check

    assert isinstance(check, Check)
    parts = [f"{check.name} ({check.severity})", "", textwrap.fill(check.summary, 88)]
    for title, examples in (("Right", check.good), ("Wrong", check.bad)):
        parts += [
            part for text in examples[:1] for part in ("", f"{title}:", "", textwrap.indent(text.strip(), "    "))
        ]
    return "\n".join(parts)
