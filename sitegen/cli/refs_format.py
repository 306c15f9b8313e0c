"""`sitegen refs format`: reference files in order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen.cli import refs_files
from sitegen.cli.locked import alone
from sitegen.cli.options import project_folder, project_root

if TYPE_CHECKING:
    from sitegen.refs.works import CannotChange


@click.command("format")
@click.option("--check", is_flag=True, help="Change nothing; say which files are not in order, and fail.")
@refs_files.one_case
@project_folder
def command(check: bool, slug: str, folder: Path) -> None:
    """Sort the reference files of all cases by key, so that changes of two people seldom meet.

    Records are moved as they stand, with the comments above them; nothing in them is changed or lost.
    """
    from sitegen.refs.arrange_file import all_in_order

    root = project_root(folder)
    slug = refs_files.chosen(root, slug, needed=False)
    changes: dict[str, bytes] = {}
    refused: list[CannotChange] = []
    with alone(root):
        lock, settings = refs_files.read_lock(root), refs_files.config(root)
        for name in [slug] if slug else refs_files.slugs(root):
            new, problems = all_in_order(refs_files.read_works(root, name, lock, settings))
            changes.update(new)
            refused += problems
        refs_files.write(root, {} if check else changes)
    for problem in refused:
        click.echo(f"{problem.message} ({problem.hint}).", err=True)
    for path in changes:
        click.echo(f"{path}: {'is not in order; type: sitegen refs format' if check else 'put in order'}")
    if not changes and not refused:
        click.echo("All reference files are in order.")
    if refused or (check and changes):
        raise SystemExit(1)
