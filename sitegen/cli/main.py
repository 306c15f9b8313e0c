"""The command `sitegen`."""

from __future__ import annotations

import click

from sitegen.cli.commands import Commands
from sitegen.version import __version__

COMMANDS = {
    "init": "Make a new site: settings, an example case, files for web hosts.",
    "new": "Add a case, or a page, that explains what to fill in.",
    "build": "Build the site into public/.",
    "serve": "Show the site while you write.",
    "check": "Look for mistakes; write nothing.",
    "export": "Write cases for registries, harvesters, archives.",
    "refs": "Fetch, import, check and sort references.",
    "strip": "Take names, dates and places out of your pictures.",
    "explain": "Say why a page was made again, or what a rule asks for.",
    "clean": "Remove the built site and the cache.",
    "doctor": "Look whether everything is there that sitegen needs.",
    "schema": "Write what an editor checks and completes keys with.",
}
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=Commands, listing=COMMANDS, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="sitegen")
def main() -> None:
    """Publish medical case reports as an accessible static site.

    Run it in a project: the folder that holds content/, or one inside it.
    """
