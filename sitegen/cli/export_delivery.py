"""Where the files of `sitegen export` go: standard output, a file, a folder; and what is told of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sitegen.build.exporting import Exported

STANDARD_OUTPUT = "-"


def is_folder(output: str, *, several: bool) -> bool:
    """Whether *output* is a folder: it ends as one, it is one, or several files are to go where no file could be."""
    if output in ("", STANDARD_OUTPUT):
        return False
    return output.endswith(("/", os.sep)) or Path(output).is_dir() or (several and not Path(output).suffix)


def deliver(found: Exported, output: str, *, several: bool, kit: bool) -> None:
    """Write the files where they are asked for. A *kit* has folders in it; *several* are files of a case each."""
    names = [name for name, _ in found.files]
    _refuse_strange(names, kit=kit)
    many = len(names) > 1
    if output in ("", STANDARD_OUTPUT):
        if many:
            raise click.UsageError(f"these are {len(names)} files: name a folder for them with -o FOLDER/.")
        click.echo(found.files[0][1], nl=False)
        return
    folder = kit or is_folder(output, several=several and many)
    if many and not folder:
        raise click.UsageError(f"these are {len(names)} files, and {output} is one: name a folder, -o FOLDER/.")
    places = [Path(output) / name if folder else Path(output) for name in names]
    click.echo("".join(_written(found, places, Path(output) if folder else None)), err=True)


def _refuse_strange(names: Sequence[str], *, kit: bool) -> None:
    strange = [name for name in names if "\\" in name or ".." in PurePosixPath(name).parts or (not kit and "/" in name)]
    if strange:
        raise click.ClickException(f"Nothing was written: '{strange[0]}' would be no file of its folder.")


def _written(found: Exported, places: Sequence[Path], folder: Path | None) -> Iterator[str]:
    """Write the files, and tell where they are, of how many cases, and what is new or gone by that."""
    from sitegen import files
    from sitegen.cli.disk import told_plainly

    parent = folder or places[0].parent
    fresh, old = not parent.is_dir(), sum(place.is_file() for place in places)
    with told_plainly():
        for place, (_, data) in zip(places, found.files, strict=True):
            files.make_folder(place.parent)
            files.replace(place, [data])
    written = f", {counted(len(places), 'file')}" if len(places) > 1 else ""
    yield f"{places[0] if len(places) == 1 else folder}: {counted(found.cases, 'case')}{written}"
    if old:
        yield f", in place of {counted(old, 'file')} that {'was' if old == 1 else 'were'} there"
    yield f"; the folder {parent} is new." if fresh else "."


def counted(number: int, word: str) -> str:
    """`1 case`, `2 cases`."""
    return f"{number} {word}{'' if number == 1 else 's'}"
