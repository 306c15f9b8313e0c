"""Width, height and page count of raster pictures, read from their headers without decoding anything.

Written apart from the decoder, so that a decompression bomb is refused before a decoder sees it.
PNG: https://www.w3.org/TR/png-3/ · JPEG: ITU-T T.81 · WebP: RFC 9649 · TIFF 6.0.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping

from sitegen.images.problem import PictureError
from sitegen.model.struct import Value

_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_THUMBNAIL = 1  # bit of NewSubfileType: a reduced version of another page


class Header(Value, frozen=True, kw_only=True):
    """What a header declares; `moving` is true for animations and for files with further pages."""

    width: int
    height: int
    moving: bool = False


def header(kind: str, data: bytes) -> Header:
    """The declared size of a raster picture of this kind; PictureError when its header is damaged."""
    try:
        found = _READERS[kind](data)
    except (struct.error, IndexError, StopIteration):
        found = None
    if found is None or not found.width or not found.height:
        raise PictureError(
            f"The {kind} picture is damaged: its size cannot be read.",
            "Open it in a picture program, and save or export it again.",
        )
    return found


def _png(data: bytes) -> Header | None:
    if data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", data[16:24])
    names = (name for name, _ in png_chunks(data))
    first = next((name for name in names if name in (b"acTL", b"IDAT")), b"")
    return Header(width=width, height=height, moving=first == b"acTL")


def png_chunks(data: bytes) -> Iterator[tuple[bytes, int]]:
    """Name and end offset of each PNG chunk, up to the first that does not fit."""
    at = 8
    while at + 12 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        at += 12 + length
        if at > len(data):
            return
        yield name, at


def _jpeg(data: bytes) -> Header | None:
    for marker, start, _end in jpeg_segments(data):
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, start + 1)
            return Header(width=width, height=height)
    return None


def jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of the content of each JPEG segment before the first scan, that one included."""
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in _ALONE:  # fill byte, or a marker without content
            at += 1 if marker == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        yield marker, at + 4, at + 2 + length
        if marker in (0xDA, 0xD9) or length < 2:
            return
        at += 2 + length


def _webp(data: bytes) -> Header | None:
    name = data[12:16]
    if name == b"VP8X":
        flags, width, height = data[20], _three(data, 24), _three(data, 27)
        return Header(width=width + 1, height=height + 1, moving=bool(flags & 2))
    if name == b"VP8L" and data[20] == 0x2F:
        (bits,) = struct.unpack_from("<I", data, 21)
        return Header(width=(bits & 0x3FFF) + 1, height=(bits >> 14 & 0x3FFF) + 1)
    if name == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return Header(width=width & 0x3FFF, height=height & 0x3FFF)
    return None


def _three(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 3], "little") if at + 3 <= len(data) else data[len(data)]


def _tiff(data: bytes) -> Header | None:
    order = "<" if data[:2] == b"II" else ">"
    (first,) = struct.unpack_from(order + "I", data, 4)
    tags, following = _directory(data, order, first)
    if 256 not in tags or 257 not in tags:
        return None
    moving = False
    if following:
        moving = not _directory(data, order, following)[0].get(254, 0) & _THUMBNAIL
    return Header(width=tags[256], height=tags[257], moving=moving)


def _directory(data: bytes, order: str, at: int) -> tuple[dict[int, int], int]:
    """The whole-number tags of the TIFF directory at this offset, and the offset of the next one."""
    (count,) = struct.unpack_from(order + "H", data, at)
    tags = {}
    for entry in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind = struct.unpack_from(order + "HH", data, entry)
        if kind in (3, 4):
            (tags[tag],) = struct.unpack_from(order + ("H" if kind == 3 else "I"), data, entry + 8)
    (following,) = struct.unpack_from(order + "I", data, at + 2 + 12 * count)
    return tags, following


_READERS: Mapping[str, Callable[[bytes], Header | None]] = {"PNG": _png, "JPEG": _jpeg, "WebP": _webp, "TIFF": _tiff}
