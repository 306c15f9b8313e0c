"""The name that a new case or page gets: a safe one, offered on a terminal and told elsewhere."""

from __future__ import annotations

import click

from sitegen.cli.terminal import can_ask


def chosen(name: str, wanted: str) -> str:
    """*name* when it can be an address, or the one like it that the user agrees to; *wanted* is `case` or `page`."""
    from sitegen.scaffold.answers import Refused
    from sitegen.scaffold.slugs import better

    try:
        safe = better(name)
    except Refused as problem:
        raise click.UsageError(str(problem)) from None
    if safe == name:
        return name
    message = f"'{click.format_filename(name)}' cannot be an address (small letters, digits and hyphens)."
    if not can_ask():
        raise click.UsageError(f"{message} Type: sitegen new {wanted} {safe}")
    click.echo(message, err=True)
    if not click.confirm(f"Take '{safe}' instead?", default=True, err=True):
        raise click.Abort
    return safe
