"""A glance into a file that is no text: its first bytes, and the traces of a person in one that is named as a picture.

No more of it is read than that takes: a header, and where the next one is. A process looks once into the same bytes: an
edit of a case's text in the preview costs none of its pictures another look.
"""

from __future__ import annotations

import os
import stat
from functools import lru_cache
from typing import NamedTuple

from sitegen.images.trace import Trace
from sitegen.images.traces import traces
from sitegen.read.folder import HEAD, PICTURE_SUFFIXES, suffix

MOST_KEPT = 512  # of 4 KB each


class Glance(NamedTuple):
    """What was seen of a file; nothing of one that cannot be read."""

    head: bytes = b""
    traces: tuple[Trace, ...] = ()


def glance(path: str, digest: str) -> Glance:
    """Look into the file at *path*, if it can be read, and was not looked into while it had this *digest*."""
    try:
        return _once(path, digest)
    except OSError:
        return Glance()


@lru_cache(MOST_KEPT)
def _once(path: str, _digest: str) -> Glance:
    return look_into(path)


def look_into(path: str) -> Glance:
    """Look into the regular file at *path*; `OSError` for anything else, without following a link."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(f"{path} is not a regular file")
        return _seen(descriptor, status.st_size, pictured=suffix(path) in PICTURE_SUFFIXES)
    finally:
        os.close(descriptor)


def _seen(descriptor: int, size: int, *, pictured: bool) -> Glance:
    head = os.pread(descriptor, HEAD, 0)

    def read(at: int, length: int) -> bytes:
        return head[at : at + length] if at + length <= len(head) else os.pread(descriptor, length, at)

    return Glance(head, traces(read, size) if pictured else ())
