"""What a disk says when it refuses, in words that tell what to do."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

import click

_PASSING = re.compile(r"/?\.[^/]*(?:\.tmp|-new\.\d+)$")  # files and folders of a moment, which nobody knows
_CURES = {
    errno.EACCES: ("You may not read or write here", "change the rights of this folder, or ask whoever owns it"),
    errno.EPERM: ("You may not change this", "change the rights of this folder, or ask whoever owns it"),
    errno.EROFS: ("This disk can be read but not written to", "copy the project to another disk, and build it there"),
    errno.ENOSPC: ("The disk is full", "make room on it; sitegen clean frees what earlier builds keep"),
    errno.EDQUOT: ("Your share of the disk is full", "make room; sitegen clean frees what earlier builds keep"),
    errno.EBUSY: (
        "Another program holds this folder, or it is a disk of its own",
        "close what shows or copies it (a preview, a backup, a container), and build again",
    ),
    errno.ENOTEMPTY: (
        "Another program put a file into this folder while it was exchanged",
        "pause what copies files here (a cloud folder, a backup), and build again",
    ),
    errno.EMFILE: ("Too many files are open at once", "build with fewer processes: sitegen build --jobs 1"),
    errno.ENFILE: ("Too many files are open on this machine", "close other programs, and build again"),
    errno.EIO: ("The disk could not be read or written", "copy the project to another one: this one may be failing"),
}  # fmt: skip


def plain_words(problem: OSError) -> str:
    """What is wrong, where, and what to do about it."""
    name = os.fsdecode(problem.filename) if isinstance(problem.filename, str | bytes) else ""
    name = _PASSING.sub("", name) or "."
    where = f" ({name})" if name.isprintable() and problem.filename else ""
    number = problem.errno or 0
    wrong, cure = _CURES.get(number, ("", ""))
    if not wrong or problem.strerror != os.strerror(number):  # sitegen's own words say more
        return f"The disk refused: {problem.strerror or problem}{where}."
    return f"{wrong}{where}: {cure}."


@contextmanager
def told_plainly(standing: str = "") -> Iterator[None]:
    """End the command in plain words when the disk refuses; *standing* says what has become of the site."""
    try:
        yield
    except OSError as problem:
        raise click.ClickException(f"{plain_words(problem)} {standing}".strip()) from None
