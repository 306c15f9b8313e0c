"""Published bytes by digest: plain files, which the output is linked from, so that a page is written once.

A name is the digest of the content, so an entry proves itself. An entry is never written over: the site that
stands may be linked to it.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from sitegen import files
from sitegen.model.struct import digest


class DamagedBlob(Exception):
    """The bytes of this digest are gone from the store, or are not what they were."""


class Blobs:
    """A folder of contents, each named by its digest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> str:
        """Where the content of this name is; a text, because a Path costs more than the question it serves."""
        return f"{self.folder}/{name[:2]}/{name[2:]}"

    def put(self, data: bytes) -> str:
        """Keep *data* and say its name."""
        name = digest(data)
        try:
            files.write_new(self.path(name), data)
        except FileExistsError:
            if not self.whole(name):  # it is damaged, or another process is writing it this moment
                files.replace(Path(self.path(name)), [data])
        return name

    def has(self, name: str) -> bool:
        """Whether there is a content of this name; it may be damaged."""
        return os.path.exists(self.path(name))  # noqa: PTH110

    def whole(self, name: str) -> bool:
        """Whether the content of this name is here and undamaged."""
        return self.read(name) is not None

    def read(self, name: str) -> bytes | None:
        """The content of this name, undamaged; else None."""
        data = files.read_if_any(self.path(name))
        return data if data is not None and digest(data) == name else None

    def place(self, name: str, target: str) -> None:
        """Put the content of this name at the path *target*: by a link, or as a copy where links are refused.

        Two published files never share an inode, or some archivers and hosts would take one for a link: what is linked
        to already is copied, too.
        """
        source = self.path(name)
        with suppress(OSError):
            if os.stat(source).st_nlink == 1:  # noqa: PTH116
                files.link(source, target)
                files.set_mode(target)
                return
        data = self.read(name)
        if data is None:
            raise DamagedBlob(name)
        files.write_new(target, data)

    def drop(self, name: str) -> None:
        """Forget a content."""
        with suppress(FileNotFoundError):
            os.unlink(self.path(name))  # noqa: PTH108

    def keep_only(self, names: Collection[str]) -> None:
        """Forget every content that is not among *names*."""
        for entry in files.scan_output(self.folder):
            name = entry.path.replace("/", "")
            if name not in names:
                self.drop(name)
