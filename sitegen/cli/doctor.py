"""`sitegen doctor`: whether everything is there that sitegen needs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from sitegen.cli.options import project_folder
from sitegen.doctor.examine import examine
from sitegen.doctor.finding import PROJECT, Finding

COLOURS = {"ok": "green", "missing": "yellow", "problem": "red"}


@click.command("doctor")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@project_folder
def command(folder: Path, form: str) -> None:
    """Look whether everything is there that sitegen needs: versions, optional parts, disk, port, project.

    Works in any folder. The exit status is 1 when something keeps sitegen from working.
    """
    found = list(examine(folder.resolve()))
    stops = [item for item in found if item.stops]
    if form == "json":
        report = {"works": not stops, "findings": [item._asdict() for item in found]}
        click.echo(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        for item in found:
            _tell(item)
        click.echo(_summary(found, stops))
    sys.exit(1 if stops else 0)


def _tell(item: Finding) -> None:
    state = click.style(f"{item.state:8}", COLOURS[item.state])
    click.echo(f"{state} {item.name:11} {item.words}")
    if item.cure:
        click.echo(f"{'':8} {'':11} -> {item.cure}")


def _summary(found: list[Finding], stops: list[Finding]) -> str:
    if stops:
        return f"\nsitegen cannot work here until this is mended: {', '.join(item.name for item in stops)}."
    lacks = [item.name for item in found if item.state == "missing"]
    begun = PROJECT not in lacks
    without = ", ".join(name for name in lacks if name != PROJECT)
    where = "here" if begun else "on this computer"
    words = f"\nsitegen can work {where}{f'; it does without {without}' if without else ''}."
    return words if begun else f"{words} There is no project here."
