"""`sitegen refs`: the commands for references."""

from __future__ import annotations

import click

from sitegen.cli.commands import Commands

COMMANDS = {
    "add": "Fetch a work by its PMID, DOI or PMCID.",
    "import": "Take the works of another file into a case.",
    "check": "Look for what is missing, wrong, double or retracted.",
    "format": "Put the reference files in order.",
}


@click.group("refs", cls=Commands, listing=COMMANDS, prefix="refs_")
def command() -> None:
    """Fetch, import, check and sort the references of cases.

    Only `sitegen refs add` uses the network; building a site never does.
    """
