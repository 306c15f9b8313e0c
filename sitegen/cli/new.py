"""`sitegen new`: the commands that begin a case or a page."""

from __future__ import annotations

import click

from sitegen.cli.commands import Commands

COMMANDS = {"case": "Begin a case, with its pictures.", "page": "Begin a page of text."}


@click.group("new", cls=Commands, listing=COMMANDS, prefix="new_")
def command() -> None:
    """Begin a case or a page: a file that explains what to fill in.

    sitegen check lists what is still to be filled in, the most important first.
    """
