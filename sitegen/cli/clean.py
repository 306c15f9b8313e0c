"""`sitegen clean`: forget the built site and the cache."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from sitegen import files
from sitegen.cli.options import project_folder, project_root


@click.command("clean")
@click.option("--cache-only", is_flag=True, help="Keep the built site.")
@project_folder
def command(folder: Path, cache_only: bool) -> None:
    """Remove public/ and .sitegen/. Content and themes are never touched."""
    root = project_root(folder)
    try:
        with files.lock(root / ".sitegen" / "lock"):
            removed = [name for name in (".sitegen", *(() if cache_only else ("public",))) if _remove(root / name)]
    except files.Locked as holder:
        raise click.ClickException(f"A build is under way here ({holder}). Wait for it, or stop it.") from None
    click.echo(f"Removed {' and '.join(removed)}." if removed else "There was nothing to remove.")


def _remove(folder: Path) -> bool:
    if not folder.is_dir() or folder.is_symlink():
        return False
    shutil.rmtree(folder)
    return True
