"""The command `sitegen`."""

from __future__ import annotations

import click

from sitegen.cli.commands import Commands
from sitegen.version import __version__

COMMANDS = {
    "build": "Build the site into public/.",
    "check": "Look for mistakes; write nothing.",
    "refs": "Fetch, import, check and sort references.",
    "explain": "Say why a page was made again, or what a rule asks for.",
    "clean": "Remove the built site and the cache.",
}
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=Commands, listing=COMMANDS, context_settings=CONTEXT)
@click.version_option(__version__, prog_name="sitegen")
def main() -> None:
    """Publish medical case reports as an accessible static site.

    Run it in a project folder: the one that holds content/.
    """
