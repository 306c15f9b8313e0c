"""A cache whose newest results stay in this process: the files belong to the process that builds.

It follows the builder's files: they may be deleted (`sitegen clean`) or begun anew at any time.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from sitegen.build.blobs import Blobs
from sitegen.build.cache import Store
from sitegen.build.results import Results, number_of
from sitegen.model.struct import digest
from sitegen.serve.last_ones import keep_last

PATIENCE = 0.05  # seconds to wait while others write: a page is made without what they hold, and browsers are answered
MOST = 2_000  # results that are kept at hand: the builder has come to the same ones long before


class AtHand(Results):
    """Results that are kept in memory when they are put, and looked for in the file when they are not there."""

    patience = PATIENCE

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._held: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        """The payload of this name, or None; also while others hold the file."""
        if name in self._held:
            return self._held[name]
        with suppress(OSError):
            return super().get(name) if self._there() else None
        return None

    def has(self, name: str) -> bool:
        """Whether there is one, as `get` would find it."""
        with suppress(OSError):
            return name in self._held or (self._there() and super().has(name))
        return False

    def put(self, entries: Iterable[tuple[str, bytes]]) -> None:
        """Keep payloads at hand, the last ones longest."""
        for name, payload in entries:
            keep_last(self._held, name, payload, MOST)

    def _there(self) -> bool:
        """Whether there is a file; another one than before is opened anew."""
        number = number_of(self.path)
        if number != self._number:
            self.close()
        return bool(number)


class BlobsAtHand(Blobs):
    """Contents that are kept in memory when they are put: the few static files of the theme."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._held: dict[str, bytes] = {}

    def put(self, data: bytes) -> str:
        """Keep *data* at hand and say its name."""
        name = digest(data)
        keep_last(self._held, name, data, MOST)
        return name

    def read(self, name: str) -> bytes | None:
        """The content of this name, undamaged; else None."""
        return self._held[name] if name in self._held else super().read(name)


def reading_store(folder: Path) -> Store:
    """The store in *folder*, of which nothing is written."""
    store = Store(folder)
    store.results, store.blobs = AtHand(store.results.path), BlobsAtHand(store.blobs.folder)
    return store
