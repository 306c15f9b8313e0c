"""The store: results of actions by key, and blobs by digest, each entry carrying its own hash.

A truncated, altered or foreign entry is a miss and is made again. The folder may be deleted at any time.
Entries are written without a rename: a torn one fails its hash.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from sitegen import files

CHECK = 16  # bytes of BLAKE2b in front of each payload


class Store:
    """Content by name. Names are hexadecimal digests; the name of a blob is the digest of its bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> str:
        """Where the entry of this name is; a text, because a Path costs more than the question it serves."""
        return f"{self.folder}/{name[:2]}/{name[2:]}"

    def get(self, name: str) -> bytes | None:
        """The payload of this name, or None when it is absent or damaged."""
        entry = files.read_if_any(self.path(name))
        if (
            entry is None
            or hashlib.blake2b(entry[CHECK:], digest_size=CHECK, key=name.encode()).digest() != entry[:CHECK]
        ):
            return None
        return entry[CHECK:]

    def put(self, name: str, payload: bytes) -> None:
        """Keep *payload* under *name*, over whatever was there."""
        check = hashlib.blake2b(payload, digest_size=CHECK, key=name.encode()).digest()
        files.write(self.path(name), check + payload)

    def has(self, name: str) -> bool:
        """Whether an entry of this name exists; it may still be damaged."""
        return os.path.exists(self.path(name))  # noqa: PTH110

    def names(self) -> Iterator[str]:
        """Every name in the store."""
        for entry in files.scan_output(self.folder):
            yield entry.path.replace("/", "")

    def drop(self, name: str) -> None:
        """Forget an entry."""
        Path(self.path(name)).unlink(missing_ok=True)
