"""Asserts that an encoded picture holds pixels and nothing else, by walking its parts.

An allow-list: a part that is not needed to show the picture is a finding, whatever it is called. That covers EXIF,
XMP, IPTC, ICC, comments, text, times, thumbnails, multi-picture indexes, and bytes behind the end.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping

from sitegen.images.sizes import jpeg_segments, png_chunks

_PNG_PARTS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_WEBP_PARTS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})
_WEBP_ALPHA = 0x10  # the only flag of VP8X that names pixels
_JFIF = b"JFIF\x00"
_JPEG_PARTS = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD})


def leftovers(media_type: str, data: bytes) -> tuple[str, ...]:
    """Names of all parts that do not belong to the pixels; empty when the picture is clean."""
    return tuple(_WALKS[media_type](data))


def _png(data: bytes) -> Iterator[str]:
    end = 8
    for name, end in png_chunks(data):  # noqa: B007 - the last end is needed
        if name not in _PNG_PARTS:
            yield f"chunk {name.decode('latin-1')}"
        if name == b"IEND":
            break
    if end != len(data):
        yield "trailing bytes"


def _jpeg(data: bytes) -> Iterator[str]:
    scans = len(data)
    for marker, start, end in jpeg_segments(data):
        if not (marker in _JPEG_PARTS or (marker == 0xE0 and _is_jfif(data[start:end]))):
            yield f"segment {marker:02X}"
        scans = end
    yield from _scans(data, scans)


def _is_jfif(content: bytes) -> bool:
    """True for the 14 bytes that every decoder expects, with no thumbnail."""
    return content.startswith(_JFIF) and len(content) == 14 and content.endswith(b"\x00\x00")


def _scans(data: bytes, at: int) -> Iterator[str]:
    """From the first scan to the end: entropy-coded bytes, further tables and scans, EOI as the last two bytes."""
    while True:
        at = data.find(b"\xff", at)
        marker = data[at + 1] if 0 <= at < len(data) - 1 else -1
        if marker == 0xD9 or marker < 0:
            break
        if marker == 0 or 0xD0 <= marker <= 0xD7:  # a stuffed byte, a restart
            at += 2
        elif marker in _JPEG_PARTS:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        else:
            yield f"segment {marker:02X}"
            return
    if marker < 0 or at + 2 != len(data):
        yield "trailing bytes"


def _webp(data: bytes) -> Iterator[str]:
    if struct.unpack_from("<I", data, 4)[0] + 8 != len(data):
        yield "trailing bytes"
    at = 12
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        if name not in _WEBP_PARTS or (name == b"VP8X" and data[at + 8] & ~_WEBP_ALPHA):
            yield f"chunk {name.decode('latin-1')}"
        at += 8 + length + (length & 1)


_WALKS: Mapping[str, Callable[[bytes], Iterator[str]]] = {"image/png": _png, "image/jpeg": _jpeg, "image/webp": _webp}
