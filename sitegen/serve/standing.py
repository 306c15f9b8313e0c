"""The preview of a project that runs, as others find it: by a note in the project's `.sitegen/`.

The note's lock proves it to be of a process that still runs: a note alone may be of one that was killed, and the port
may be another program's by now.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from sitegen.files import FILE_MODE, make_folder
from sitegen.model.layout import PREVIEW_NOTE

_LONGEST = 2000  # bytes of a note


class Standing(msgspec.Struct, frozen=True):
    """A preview of this project that runs: its process, port and address (without its token)."""

    process: int
    port: int
    address: str


def standing_of(project: Path) -> Standing | None:
    """The preview of *project* that runs in another process."""
    try:
        descriptor = os.open(project / PREVIEW_NOTE, os.O_RDWR)
    except OSError:
        return None
    try:
        if _locked(descriptor):
            return None
        return msgspec.json.decode(os.pread(descriptor, _LONGEST, 0), type=Standing)
    except (OSError, msgspec.DecodeError):
        return None
    finally:
        os.close(descriptor)


@contextmanager
def noted(project: Path, port: int, address: str) -> Iterator[None]:
    """While this lasts, others find that *project* is shown at *address*. Where no note can be left, none is."""
    descriptor = _note(project, Standing(os.getpid(), port, address.partition("?")[0]))
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _note(project: Path, standing: Standing) -> int | None:
    try:
        make_folder((project / PREVIEW_NOTE).parent)
        descriptor = os.open(project / PREVIEW_NOTE, os.O_RDWR | os.O_CREAT, FILE_MODE)
    except OSError:
        return None
    try:
        if not _locked(descriptor):
            os.close(descriptor)
            return None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, msgspec.json.encode(standing), 0)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _locked(descriptor: int) -> bool:
    """Whether the lock could be had. It is let go of with the descriptor, also by a kill."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
