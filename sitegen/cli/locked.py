"""What a command says when another one holds the project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from sitegen import files


@contextmanager
def lock_told() -> Iterator[None]:
    """End the command in plain words when a build is at work here."""
    try:
        yield
    except files.Locked as holder:
        raise click.ClickException(f"Another build is under way here ({holder}). Wait for it, or stop it.") from None
