"""A TIFF without anything but its picture: the directory is written anew with the tags that decoding needs.

Strips and tiles are copied as they are coded; those that are JPEGs are stripped as such. Descriptions, dates, EXIF,
GPS, private tags, previews and bytes that nothing points to are left behind. TIFF 6.0; technical note 2 (JPEG).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle
from typing import NamedTuple

from sitegen.images.icc_profile import whole_profile
from sitegen.images.problem import PictureError
from sitegen.images.stripped_jpeg import stripped_jpeg

_UNDEFINED, _SHORT, _LONG = 7, 3, 4
_WIDTHS: Mapping[int, int] = {_SHORT: 2, _LONG: 4, 5: 8, _UNDEFINED: 1}  # bytes of a value, of the types in use
_COMPRESSION, _STRIPS, _TILES, _TABLES, _PROFILE = 259, (273, 279), (324, 325), 347, 34675
_RAW, _JPEG = 1, 7
_WIDTH, _LENGTH, _BITS, _CHANNELS, _ROWS, _PLANES, _TILE_WIDTH, _TILE_LENGTH = 256, 257, 258, 277, 278, 284, 322, 323
_MANY = 2**32
# Tags that are kept, and the most values that they have a meaning for: among more, words could lie.
_KEPT: Mapping[int, int] = {
    **dict.fromkeys((256, 257, _COMPRESSION, 262, 266, 274, 277, 278, 282, 283, 284, 290, 292, 293, 296, 317), 1),
    **dict.fromkeys((322, 323, 332, 334, 531), 1),
    **dict.fromkeys((258, 280, 281, 338, 339), 8),  # one for each channel
    318: 2, 319: 6, 320: 3 * 2**16, 529: 3, 530: 2, 532: 6,
    **dict.fromkeys((*_STRIPS, *_TILES, _TABLES, _PROFILE), _MANY),
}  # fmt: skip


class Entry(NamedTuple):
    """A tag's type, how many values it has, and their bytes."""

    kind: int
    many: int
    values: bytes


def stripped_tiff(data: bytes) -> bytes:
    """The TIFF *data* with its pixels, colours and orientation as they are; PictureError when it is of an odd sort."""
    order = "<" if data.startswith(b"II") else ">"
    try:
        found = dict(_entries(data, order))
        pair = next(pair for pair in (_TILES, _STRIPS) if all(tag in found for tag in pair))
        coded = [data[at : at + size] for at, size in zip(*(_numbers(found[tag], order) for tag in pair), strict=True)]
        compression = _number(found, order, _COMPRESSION, _RAW)
        if compression == _RAW:  # words could lie behind the last row
            coded = [piece[:room] for piece, room in zip(coded, _rooms(found, order, pair == _TILES), strict=False)]
    except (struct.error, ValueError, KeyError, StopIteration):
        raise _odd() from None
    tags = {tag: entry for tag, entry in found.items() if tag not in (*_STRIPS, *_TILES)}
    if sum(map(len, coded)) > len(data):  # strips that share bytes: a small file of many would become a large one
        raise _odd()
    if compression == _JPEG:
        coded = [stripped_jpeg(piece) for piece in coded]
    return _file(order, tags, pair, coded)


def _odd() -> PictureError:
    return PictureError("The TIFF picture is of an unusual sort.", "Open it in a picture program and save it as a PNG.")


def _entries(data: bytes, order: str) -> Iterator[tuple[int, Entry]]:
    (at,) = struct.unpack_from(order + "I", data, 4)
    (length,) = struct.unpack_from(order + "H", data, at)
    for place in range(at + 2, at + 2 + 12 * length, 12):
        tag, kind, count = struct.unpack_from(order + "HHI", data, place)
        size = _WIDTHS.get(kind, 0) * count
        if not size or count > _KEPT.get(tag, 0) or (kind == _UNDEFINED and tag not in (_TABLES, _PROFILE)):
            continue
        start = place + 8
        if size > 4:
            (start,) = struct.unpack_from(order + "I", data, start)
        values = _own(tag, data[start : start + size])
        if values:
            yield tag, Entry(kind, len(values) // _WIDTHS[kind], values)


def _own(tag: int, values: bytes) -> bytes:
    """The values of a tag, without what may lie among them."""
    if tag == _PROFILE:
        return whole_profile(values)
    return stripped_jpeg(values) if tag == _TABLES else values


def _numbers(entry: Entry, order: str) -> tuple[int, ...]:
    letter = {_SHORT: "H", _LONG: "I"}[entry.kind]
    return struct.unpack(f"{order}{entry.many}{letter}", entry.values)


def _number(found: Mapping[int, Entry], order: str, tag: int, default: int) -> int:
    """The largest number of a tag."""
    return max(_numbers(found[tag], order)) if tag in found else default


def _rooms(found: Mapping[int, Entry], order: str, tiled: bool) -> Iterator[int]:
    """How many bytes each strip or tile of uncompressed pixels has, plane by plane."""
    channels = 1 if _number(found, order, _PLANES, 1) == 2 else _number(found, order, _CHANNELS, 1)
    bits = channels * _number(found, order, _BITS, 1)
    across, down = (_TILE_WIDTH, _TILE_LENGTH) if tiled else (_WIDTH, _LENGTH)
    width, length = (_number(found, order, tag, 0) for tag in (across, down))
    row, rows = -(-width * bits // 8), length if tiled else min(length, _number(found, order, _ROWS, length))
    return cycle([row * min(rows, length - first) for first in range(0, length, rows)])


def _file(order: str, tags: Mapping[int, Entry], pair: tuple[int, int], coded: Sequence[bytes]) -> bytes:
    """Header, strips or tiles, values that are too long for the directory, and the directory. Each begins evenly."""
    out = bytearray(8)
    places = [_put(out, piece) for piece in coded]
    written = {tag: Entry(_LONG, len(coded), struct.pack(f"{order}{len(coded)}I", *numbers))
               for tag, numbers in zip(pair, (places, [len(piece) for piece in coded]), strict=True)}  # fmt: skip
    directory = b""
    for tag, entry in sorted({**tags, **written}.items()):
        long = len(entry.values) > 4
        place = struct.pack(order + "I", _put(out, entry.values)) if long else entry.values.ljust(4, b"\0")
        directory += struct.pack(order + "HHI", tag, entry.kind, entry.many) + place
    first = _put(out, struct.pack(order + "H", len(directory) // 12) + directory + bytes(4))
    out[:8] = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, first)
    return bytes(out)


def _put(out: bytearray, piece: bytes) -> int:
    """Where the piece begins that was put behind all others."""
    at = len(out)
    out += piece + bytes(len(piece) & 1)
    return at
