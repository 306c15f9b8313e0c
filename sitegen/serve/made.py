"""The bytes of planned files, made when they are asked for, and kept while they may be asked for again."""

from __future__ import annotations

from typing import NamedTuple

from sitegen import files
from sitegen.build.context import Context, MissingCase, Shop
from sitegen.build.making import MakeResult, files_of, target_key
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.struct import decode
from sitegen.model.target import Target

MOST = 300  # targets, the last that were asked for
MOST_BYTES = 64_000_000  # of them together: a file of all cases of a large site is tens of megabytes


class Wrong(NamedTuple):
    """Why a file cannot be made: a mistake to be told, or none when something is missing that will be there soon."""

    told: Diagnostic | None = None


class Made:
    """What targets come to, by their keys."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[bytes, ...] | Diagnostic] = {}
        self._bytes = 0

    def file(self, context: Context, target: Target, path: str) -> bytes | Wrong:
        """The bytes of one file of *target*."""
        if target.blob:
            data = _copied(context, target)
            return Wrong() if data is None else data
        made = self._of(context, target)
        if isinstance(made, tuple):
            at = target.paths.index(path)
            return made[at] if at < len(made) else Wrong()
        return Wrong(made)

    def _of(self, context: Context, target: Target) -> tuple[bytes, ...] | Diagnostic | None:
        key = target_key(target, context.around)
        found = self._forget(key) or _stored(context, key)
        try:
            found = found or files_of(target, Shop(context))
        except MissingCase:
            return None  # the store was cleaned up meanwhile: a look at the project comes to it again
        self._keep(key, found)
        return found

    def _keep(self, key: str, found: tuple[bytes, ...] | Diagnostic) -> None:
        """Keep it as the last one, and of those before as many as there is room for."""
        self._known[key] = found
        self._bytes += _size(found)
        while self._known and (len(self._known) > MOST or self._bytes > MOST_BYTES):
            self._forget(next(iter(self._known)))

    def _forget(self, key: str) -> tuple[bytes, ...] | Diagnostic | None:
        found = self._known.pop(key, None)
        self._bytes -= _size(found)
        return found


def _size(found: tuple[bytes, ...] | Diagnostic | None) -> int:
    return sum(map(len, found)) if isinstance(found, tuple) else 0


def _copied(context: Context, target: Target) -> bytes | None:
    if target.maker == "copy":
        return files.read_if_any(context.root / target.origin)
    return (context.pictures if target.maker == "picture" else context.store).blobs.read(target.blob)


def _stored(context: Context, key: str) -> tuple[bytes, ...] | None:
    """What an earlier build made, whole; else None."""
    entry = context.store.results.get(key)
    if entry is None:
        return None
    found = tuple(context.store.blobs.read(name) for name in decode(entry, MakeResult).digests)
    return tuple(data for data in found if data is not None) if found and None not in found else None
