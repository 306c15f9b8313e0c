"""Puts new files into a project: all of them or none, and never in the place of one that is there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import click

from sitegen import files
from sitegen.cli.disk import told_plainly


class Taken(Exception):
    """A file of this name is there already."""


def placed(root: Path, contents: Mapping[str, bytes]) -> None:
    """As `place`; what keeps it from being done ends the command in plain words."""
    try:
        with told_plainly("Nothing was changed."):
            place(root, contents)
    except Taken as path:
        raise click.ClickException(f"{path} is there already, and is never replaced. Nothing was changed.") from None


def place(root: Path, contents: Mapping[str, bytes]) -> None:
    """Write *contents*, by path from *root*, which may not exist yet.

    They are written beside, and moved to where they belong when all are written: a full disk or Ctrl-C leaves the
    folder as it was. `Taken` when one of them is there already.
    """
    ground = next(folder for folder in (root, *root.parents) if folder.is_dir())
    inside = root.relative_to(ground)
    moves = sorted({_whole(ground, inside / path) for path in contents})
    beside = ground / f".sitegen-new.{os.getpid()}"
    moved: list[Path] = []
    try:
        for path, data in contents.items():
            files.write_new(beside / inside / path, data)
        for whole in moves:
            _move(beside / whole, ground / whole)
            moved.append(ground / whole)
        moved.clear()
    finally:
        _remove([*moved, beside])


def _whole(ground: Path, path: Path) -> Path:
    """What is moved in one step: the first part of *path* that is not there, with all that is in it."""
    whole = Path()
    for part in path.parts:
        whole /= part
        if not os.path.lexists(ground / whole):
            return whole
    raise Taken(path.name)


def _move(old: Path, new: Path) -> None:
    if os.path.lexists(new):  # a rename would replace a file, and an empty folder
        raise Taken(new.name)
    old.rename(new)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()
