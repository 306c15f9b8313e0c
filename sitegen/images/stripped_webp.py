"""A WebP without anything but its picture: pixels, transparency, colour profile, and which way up. RFC 9649."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

from sitegen.images.icc_profile import whole_profile
from sitegen.images.orientation import orientation_exif

_PROFILE, _ALPHA, _EXIF = 0x20, 0x10, 0x08  # flags of VP8X that stay true
_SIZE = slice(4, 10)  # of VP8X: width and height of the canvas


def stripped_webp(data: bytes, orientation: int = 1) -> bytes:
    """The WebP *data* with its pixels and colours as they are."""
    found: dict[bytes, bytes] = {}
    for name, content in _chunks(data):
        found.setdefault(name, content)
    if b"VP8X" not in found:  # the plain sort: one chunk, and none of the others means anything
        name, content = next(_chunks(data))
        return _file({name: content})
    profile, block = whole_profile(found.get(b"ICCP", b"")), orientation_exif(orientation)
    flags = found[b"VP8X"][0] & _ALPHA | bool(profile) * _PROFILE | bool(block) * _EXIF
    kept = {
        b"VP8X": bytes((flags, 0, 0, 0)) + found[b"VP8X"][_SIZE],
        b"ICCP": profile,
        **{name: found.get(name, b"") for name in (b"ALPH", b"VP8 ", b"VP8L")},
        b"EXIF": block,
    }
    return _file({name: content for name, content in kept.items() if content})


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk, as far as the file says it goes."""
    (size,) = struct.unpack_from("<I", data, 4)
    at, end = 12, min(size + 8, len(data))
    while at + 8 <= end:
        name, length = struct.unpack_from("<4sI", data, at)
        yield name, data[at + 8 : min(at + 8 + length, end)]
        at += 8 + length + (length & 1)


def _file(chunks: Mapping[bytes, bytes]) -> bytes:
    body = b"WEBP" + b"".join(
        name + struct.pack("<I", len(content)) + content + bytes(len(content) & 1) for name, content in chunks.items()
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body
