"""A command that holds the project, and what it says when another one does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sitegen import files
from sitegen.model.layout import STATE


@contextmanager
def lock_told() -> Iterator[None]:
    """End the command in plain words when a build is at work here."""
    try:
        yield
    except files.Locked as holder:
        raise click.ClickException(f"Another build is under way here ({holder}). Wait for it, or stop it.") from None


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the project, so that no build and no other command reads or writes half of it."""
    with lock_told(), files.lock(root / STATE / "lock"):
        yield
