"""What the last build knew: digests of sources, results of reading, and the targets that stood at its end.

The memory saves work and never decides meaning: each record carries the key it was made under, and a record
with another key is ignored. It is written last, so it is true or absent.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from sitegen import files
from sitegen.build.fingerprint import Code
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card, LinkUse, Picture
from sitegen.model.struct import Value, decode


class SourceRecord(Value, frozen=True, array_like=True):
    """The digest of a source file and the stat it was taken under."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    digest: str


class SourceFolder(Value, frozen=True, array_like=True):
    """The records of the files right in a folder, and the digest of its listing they were taken under.

    The digest is empty where a file has no record: then the folder is looked at again.
    """

    digest: bytes
    records: Mapping[str, SourceRecord]


class ReadResult(Value, frozen=True, kw_only=True):
    """What reading one case gives to the site: its card, its links with their places, its mistakes.

    `wanted` is what it asked of `references.lock`, and `locked` the state of the lock's answers.
    """

    card: Card | None = None
    links: tuple[LinkUse, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    wanted: tuple[str, ...] = ()
    locked: str = ""


class ReadRecord(Value, frozen=True, array_like=True):
    """A result of reading under its key."""

    key: str
    result: ReadResult


class PictureResult(Value, frozen=True, kw_only=True):
    """What became of an original: a picture, or a problem in words."""

    picture: Picture | None = None
    message: str = ""
    hint: str = ""


class TargetRecord(Value, frozen=True, array_like=True):
    """A target as it was made: its key, the digests of its file and of those beside it, and why it was made.

    `parts` are what each part of its key was that is its own, encoded: they are asked for only when it is made again.
    `found` is true when its bytes were in the cache already: a check or an earlier build had made just them.
    """

    key: str
    digests: tuple[str, ...]
    beside: tuple[str, ...] = ()
    parts: bytes = b""
    reason: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    found: bool = False


class Outlined(Value, frozen=True, kw_only=True):
    """The targets of page types that plan from outlines (`build/outlined.py`): path, maker, origin; and their key.

    `others` are the names of the page types that are asked in every build.
    """

    key: str = ""
    others: tuple[str, ...] = ()
    targets: tuple[tuple[str, str, str], ...] = ()


class Memory(Value, frozen=True, kw_only=True):
    """The whole memory of a build, started at `started_ns`, with the digest of the `references.lock` it read.

    `code` is what the code was, so that its thousand files are read again only when one of them was touched.
    `shared` are the parts that the keys of all pages have, `left` says how each folder of the output was left.
    `indexed` is what search knows of each case (`build/searching.py`), encoded, and `bundle` the name of the index that
    was made of it. `similar` is what comparing the cases came to, encoded. `outlined` is what lists were planned from.
    """

    started_ns: int = 0
    code: Code = Code()
    lock: str = ""
    sources: Mapping[str, SourceFolder] = {}
    reads: Mapping[str, ReadRecord] = {}
    pictures: Mapping[str, PictureResult] = {}
    targets: Mapping[str, TargetRecord] = {}
    left: Mapping[str, bytes] = {}
    shared: Mapping[str, str] = {}
    indexed: bytes = b""
    bundle: str = ""
    similar: bytes = b""
    outlined: Outlined = Outlined()

    def pages(self) -> tuple[set[str], set[str]]:
        """Names of the results and of the blobs that reading and making rest on."""
        cards = [record.result.card for record in self.reads.values() if record.result.card is not None]
        cases = {name for card in cards for name in (card.digest, card.citation, card.listed, card.evidence)}
        keys = {record.key for record in self.reads.values()} | {record.key for record in self.targets.values()}
        return keys | cases | ({self.bundle} if self.bundle else set()), {
            name for record in self.targets.values() for name in record.digests
        }

    def renditions(self) -> tuple[set[str], set[str]]:
        """Names of the results and of the blobs that pictures rest on."""
        shown = (result.picture for result in self.pictures.values() if result.picture is not None)
        return set(self.pictures), {rendition.digest for picture in shown for rendition in picture.renditions}


NAME = "memory"
# Bytes that say how long a part is, and bytes of its CRC-32: against mistakes of a disk, in a fifth of a hash's time.
LENGTH, CHECK = 8, 4
_ENCODER = msgspec.msgpack.Encoder()  # no digest is made of a memory, so its order does not matter
HEAD = LENGTH + CHECK
PARTS: Mapping[str, Any] = {
    "started_ns": int,
    "code": Code,
    "lock": str,
    "sources": Mapping[str, SourceFolder],
    "reads": Mapping[str, ReadRecord],
    "pictures": Mapping[str, PictureResult],
    "targets": Mapping[str, TargetRecord],
    "left": Mapping[str, bytes],
    "shared": Mapping[str, str],
    "indexed": bytes,
    "bundle": str,
    "similar": bytes,
    "outlined": Outlined,
}


def load(state: Path) -> Memory:
    """The memory of the last build; an empty one when it is absent, damaged or of another version."""
    data = files.read_if_any(state / NAME)
    try:
        return Memory(**dict(_parts(memoryview(data)))) if data else Memory()
    except (msgspec.DecodeError, ValueError):
        return Memory()


def load_targets(state: Path) -> Mapping[str, TargetRecord]:
    """The targets of the last build alone, which are a part of the memory: a preview starts with them."""
    data = files.read_if_any(state / NAME)
    try:
        return dict(_parts(memoryview(data), only="targets")).get("targets", {}) if data else {}
    except (msgspec.DecodeError, ValueError):
        return {}


def _parts(data: memoryview, only: str = "") -> Iterator[tuple[str, Any]]:
    for name, kind in PARTS.items():
        length, check, data = int.from_bytes(data[:LENGTH]), data[LENGTH:HEAD], data[HEAD:]
        if len(data) < length or _check(data[:length]) != check:
            raise ValueError("a damaged memory")
        if only in ("", name):
            yield name, decode(data[:length], kind)
        data = data[length:]
    if data:
        raise ValueError("a memory of another shape")


def save(state: Path, memory: Memory) -> None:
    """Keep *memory* for the next build, part by part: the whole of it in bytes would be the peak of a build."""
    files.replace(state / NAME, _encoded(memory))


def forget(state: Path) -> None:
    """Have no memory: the next build compares everything with the store."""
    with suppress(OSError):
        (state / NAME).unlink()


def _encoded(memory: Memory) -> Iterator[bytes]:
    for name in PARTS:
        part = _ENCODER.encode(getattr(memory, name))
        yield len(part).to_bytes(LENGTH) + _check(part)
        yield part


def _check(part: bytes | memoryview) -> bytes:
    return zlib.crc32(part).to_bytes(CHECK)
