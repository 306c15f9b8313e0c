"""A PNG without anything but its picture: an allow-list of chunks that say pixels, size or colour.

Texts, times, EXIF, private chunks and all bytes behind the end are left out. https://www.w3.org/TR/png-3/
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping

from sitegen.images.icc_profile import MAX_PROFILE, whole_profile
from sitegen.images.orientation import orientation_exif
from sitegen.images.problem import PictureError
from sitegen.images.sizes import png_chunks

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PIECE = 4 * 1024 * 1024
# Chunks that are kept, and the longest content that they have a meaning for: in a longer one words could lie.
_KEPT: Mapping[bytes, int] = {
    b"IHDR": 13, b"PLTE": 768, b"tRNS": 256, b"gAMA": 4, b"cHRM": 32, b"sRGB": 1, b"cICP": 4, b"mDCV": 24, b"cLLI": 8,
    b"sBIT": 4, b"bKGD": 6, b"pHYs": 9,
}  # fmt: skip


def stripped_png(data: bytes, orientation: int = 1) -> bytes:
    """The PNG *data* with its pixels and colours as they are; PictureError when its pixels have no end."""
    return _SIGNATURE + b"".join(_chunk(name, content) for name, content in _kept(data, orientation))


def _kept(data: bytes, orientation: int) -> Iterator[tuple[bytes, bytes]]:
    found = tuple(_chunks(data))
    coded = b"".join(content for name, content in found if name == b"IDAT")
    written = False
    for name, content in found:
        if name == b"IDAT" and not written:
            written = True
            if block := orientation_exif(orientation):
                yield b"eXIf", block
            yield name, _to_its_end(coded)
        elif name == b"iCCP" and (profile := _profile(content)):
            yield name, b"icc\0\0" + zlib.compress(profile)
        elif len(content) <= _KEPT.get(name, -1):
            yield name, content
    yield b"IEND", b""


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    start = len(_SIGNATURE)
    for name, end in png_chunks(data):
        if name == b"IEND":
            return
        yield name, data[start + 8 : end - 4]
        start = end


def _to_its_end(coded: bytes) -> bytes:
    """The compressed pixels without what may lie behind them in the same chunk."""
    reader = zlib.decompressobj()
    rest = coded
    try:
        while rest and not reader.eof:
            reader.decompress(rest, _PIECE)
            rest = reader.unconsumed_tail
    except zlib.error:
        pass
    if not reader.eof:
        raise PictureError(
            "The PNG picture has no end, so that nobody can tell what belongs to it.",
            "Open it in a picture program and save it again.",
        )
    return coded[: len(coded) - len(reader.unused_data)]


def _profile(content: bytes) -> bytes:
    """The colour profile of an iCCP chunk, without the name that a program gave it."""
    _name, _zero, packed = content.partition(b"\0")
    try:
        return whole_profile(zlib.decompressobj().decompress(packed[1:], MAX_PROFILE))
    except zlib.error:
        return b""


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
