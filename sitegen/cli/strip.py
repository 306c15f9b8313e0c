"""`sitegen strip`: pictures of the project without what cameras and programs wrote into them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from sitegen import files
from sitegen.cli.disk import told_plainly
from sitegen.cli.locked import alone
from sitegen.cli.options import project_folder, project_root
from sitegen.files import Entry
from sitegen.model.layout import CONTENT

FOLDER = CONTENT.rstrip("/")


@click.command("strip")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@project_folder
def command(paths: tuple[str, ...], folder: Path) -> None:
    """Take out of your pictures what cameras and programs wrote into them: names, dates, places, comments, previews.

    PATH is a picture or a folder in content/; without one, all pictures there are meant. Each file is replaced where it
    lies. Pixels, colours and which way up it is stay as they are; of an SVG only the drawing stays. What is written in
    the picture itself stays, too: crop it.
    """
    root = project_root(folder)
    with told_plainly():
        chosen = _chosen(root, folder, paths)
    with alone(root), told_plainly():
        changed, refused = _strip_all(root, chosen)
    if changed:
        click.echo(f"{changed} picture{'s' if changed > 1 else ''} changed, and no pixel of them.")
        click.echo("Copies made before still have it: in backups, and in the history of a git repository.")
    elif not refused:
        click.echo(
            "There is nothing personal in these pictures that sitegen can tell. Look at what is drawn into them."
        )
    if refused:
        raise SystemExit(1)


def _chosen(root: Path, folder: Path, paths: Sequence[str]) -> list[Entry]:
    """The pictures that are meant, in order."""
    from sitegen.read.folder import PICTURE_SUFFIXES, suffix

    known = [entry for entry in files.scan(root, FOLDER) if entry.regular and suffix(entry.path) in PICTURE_SUFFIXES]
    meant = [_inside(root, folder, path) for path in paths] or [FOLDER]
    for path, place in zip(paths, meant, strict=False):
        if not any(_within(entry, place) for entry in known):
            raise click.UsageError(f"{path} is no picture, and no folder that holds one.")
    return [entry for entry in known if any(_within(entry, place) for place in meant)]


def _within(entry: Entry, place: str) -> bool:
    return entry.path == place or entry.path.startswith(f"{place}/")


def _inside(root: Path, folder: Path, path: str) -> str:
    """*path* from the folder that the command is for, or from the project's root, where the paths in hints begin."""
    found = next((place for place in (folder / path, root / path) if place.exists()), None)
    if found is None:
        raise click.UsageError(f"There is no file or folder {path}.")
    place, ground = found.resolve(), (root / FOLDER).resolve()
    if not place.is_relative_to(ground):
        raise click.UsageError(f"{path} is not in content/: only pictures of the project are changed.")
    return (Path(FOLDER) / place.relative_to(ground)).as_posix()


def _strip_all(root: Path, chosen: Sequence[Entry]) -> tuple[int, int]:
    """How many of the pictures were changed, and how many could not be."""
    from sitegen.build.code_frame import printable
    from sitegen.images.problem import PictureError

    changed = refused = 0
    for entry in chosen:
        try:
            removed = _strip(root, entry)
        except PictureError as problem:
            refused += 1
            click.echo(f"{printable(entry.path)} was left as it is: {problem.message} {problem.hint}", err=True)
        else:
            changed += bool(removed)
            if removed:
                click.echo(f"{printable(entry.path)}: taken out: {removed}")
    return changed, refused


def _strip(root: Path, entry: Entry) -> str:
    """Replace a picture by itself without the traces in it, and say which they were; nothing when there are none."""
    from sitegen.build.glance import look_into
    from sitegen.images.inspect import MAX_BYTES
    from sitegen.images.kinds import kind_of
    from sitegen.images.stripped import stripped
    from sitegen.images.trace import in_words

    path = root / entry.path
    head, found = look_into(str(path))
    kind_of(path.name, head)
    if found:
        kept = stripped(path.name, files.read(path, MAX_BYTES + 1))
        files.replace(path, [kept], entry.mode & 0o777)
    return in_words(found)
