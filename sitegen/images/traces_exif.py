"""Traces in the directories of a TIFF, which EXIF in other pictures is as well. TIFF 6.0; Exif 2.32, section 4.6.

Makers' notes are reported without being read: they hold serial numbers and the names of cameras' owners.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterator, Mapping
from typing import Literal, NamedTuple

from sitegen.images.trace import MOST, Read, Trace, says_something, says_when, within
from sitegen.images.traces_iptc import traces_iptc
from sitegen.images.traces_photoshop import traces_photoshop
from sitegen.images.traces_xmp import traces_xmp

_MANY = 512  # entries of a directory; a camera writes a hundred at most
_SHORT = 1024  # bytes of a value that are looked at
_EXIF, _GPS, _PARTS, _XMP, _IPTC, _PHOTOSHOP, _LAYERS = 34665, 34853, 330, 700, 33723, 34377, 37724
_STRIPS, _JPEG = 273, 513  # where the pixels of a second picture lie
_COMMENT, _ALPHABET = 37510, 8  # the bytes before a comment that say in which alphabet it is written
_WIDTHS: Mapping[int, int] = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_TAGS: Mapping[int, Trace] = {
    **dict.fromkeys((315, 33432, 40093, 42032, 42039, 42040), "name"),
    **dict.fromkeys((270, 285, _COMMENT, 40091, 40092, 40094, 40095, 42038, 50838, 50839, 50898, 50899), "comment"),
    **dict.fromkeys((306, 36867, 36868, 50971), "date"),
    **dict.fromkeys((316, 37500, 42033, 42037, 50735), "camera"),
    269: "file",
    37395: "history",
    50827: "file",
    _LAYERS: "copy",
}
_COORDINATES = frozenset({2, 4, 20, 22})  # of the camera, and of what it looked at
_AREA, _HOUR, _DAY = 28, 7, 29
_IN_FIRST = _TAGS.keys() | {_EXIF, _GPS, _XMP, _IPTC, _PHOTOSHOP}
_IN_GPS = _COORDINATES | {_AREA, _HOUR, _DAY}


class _Entry(NamedTuple):
    """A tag, and where its value lies: in the directory, or elsewhere when it is long."""

    tag: int
    at: int
    size: int


class _Block(NamedTuple):
    """A TIFF, or the like in another file, and the order of its bytes."""

    read: Read
    order: Literal["little", "big"]
    entry: struct.Struct

    def number(self, at: int, length: int) -> int:
        return int.from_bytes(self.read(at, length), self.order)

    def directory(self, at: int, tags: Collection[int]) -> Iterator[_Entry]:
        """The entries with these *tags* in the directory at *at*; at 0 there is none."""
        raw = self.read(at + 2, 12 * min(self.number(at, 2), _MANY)) if at else b""
        whole = len(raw) - len(raw) % 12
        for number, (tag, kind, many, place) in enumerate(self.entry.iter_unpack(raw[:whole])):
            if tag in tags:
                size = _WIDTHS.get(kind, 0) * many
                yield _Entry(tag, place if size > 4 else at + 10 + 12 * number, size)

    def following(self, at: int) -> int:
        """Where the directory behind the one at *at* is; 0 when there is none."""
        return self.number(at + 2 + 12 * self.number(at, 2), 4)

    def value(self, entry: _Entry, most: int = _SHORT) -> bytes:
        return self.read(entry.at, min(entry.size, most))


def traces_tiff(read: Read, size: int) -> Iterator[Trace]:
    """The traces in the TIFF of *size* bytes that *read* reads; a page or a preview beside the picture is one."""
    block, first = _opened(read)
    yield from _first(block, first)
    if (first and block.following(first)) or any(block.directory(first, (_PARTS,))):
        yield "copy"


def traces_exif(data: bytes) -> Iterator[Trace]:
    """The traces in EXIF, with the word before it or without."""
    block, first = _opened(within(data[6:] if data.startswith(b"Exif\0") else data))
    yield from _first(block, first)
    if any(block.directory(block.following(first) if first else 0, (_STRIPS, _JPEG))):
        yield "copy"


def _opened(read: Read) -> tuple[_Block, int]:
    little = read(0, 2) == b"II"
    block = _Block(read, "little" if little else "big", struct.Struct("<HHII" if little else ">HHII"))
    return block, block.number(4, 4)


def _first(block: _Block, at: int) -> Iterator[Trace]:
    """The traces in the directory at *at*, and in those it leads to."""
    for entry in {entry.tag: entry for entry in block.directory(at, _IN_FIRST)}.values():  # each is there once
        if entry.tag == _EXIF:
            for inner in block.directory(block.number(entry.at, 4), _TAGS):
                yield from _plain(block, inner)
        elif entry.tag == _GPS:
            for inner in block.directory(block.number(entry.at, 4), _IN_GPS):
                yield from _where(block, inner)
        elif entry.tag == _XMP:
            yield from traces_xmp(block.value(entry, MOST))
        elif entry.tag == _IPTC:
            yield from traces_iptc(block.value(entry, MOST))
        elif entry.tag == _PHOTOSHOP:
            yield from traces_photoshop(block.value(entry, MOST))
        else:
            yield from _plain(block, entry)


def _plain(block: _Block, entry: _Entry) -> Iterator[Trace]:
    trace = _TAGS[entry.tag]
    value = block.value(entry)[_ALPHABET if entry.tag == _COMMENT else 0 :]
    if says_when(value) if trace == "date" else says_something(value):
        yield trace


def _where(block: _Block, entry: _Entry) -> Iterator[Trace]:
    """Coordinates are fractions; a camera that knows no place writes noughts, or the version of GPS alone."""
    value = block.value(entry)
    if entry.tag == _AREA:
        known = says_something(value[_ALPHABET:])
    elif entry.tag == _DAY:
        known = says_when(value)
    else:
        known = any(any(value[at : at + 4]) for at in range(0, len(value), 8))
    if known:
        yield "date" if entry.tag in (_HOUR, _DAY) else "place"
