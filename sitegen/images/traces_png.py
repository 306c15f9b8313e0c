"""Traces in the chunks of a PNG, before its pixels and behind them. https://www.w3.org/TR/png-3/#11textinfo

Beside the words that authors write there are those of ImageMagick, which puts whole profiles and what it knows of a
DICOM file into texts.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

from sitegen.images.trace import MOST, Read, Trace, says_something, says_when
from sitegen.images.traces_exif import traces_exif
from sitegen.images.traces_iptc import traces_iptc
from sitegen.images.traces_photoshop import traces_photoshop
from sitegen.images.traces_xmp import traces_xmp

_MANY = 20_000  # chunks; the largest file that is taken has 8,000 pieces of pixels
_MANY_TEXTS, _MANY_PROFILES = 200, 4  # that are read; a picture has one profile of a sort
_SHORT = 1024  # bytes of a text that are looked at
_TEXTS = (b"tEXt", b"zTXt", b"iTXt")
_CHUNKS: Mapping[bytes, Trace] = {b"tIME": "date", b"caBX": "history"}
_XMP, _PROFILE = b"xml:com.adobe.xmp", b"raw profile type "
_KEYS: Mapping[bytes, Trace | None] = {
    **dict.fromkeys((b"author", b"artist", b"copyright", b"creator", b"owner", b"by-line"), "name"),
    **dict.fromkeys((b"creation time", b"create-date", b"modify-date", b"timestamp", b"date"), "date"),
    **dict.fromkeys((b"thumb::uri", b"svg:base-uri", b"filename", b"file name", b"documentname", b"path"), "file"),
    **dict.fromkeys((b"software", b"warning", b"signature", b"source software", b"thumb::mtime"), None),
}
_KINDS: tuple[tuple[re.Pattern[bytes], Trace | None], ...] = (
    (re.compile(rb"dcm:|dicom"), "patient"),
    (re.compile(rb"(?:exif|xmp|tiff):.*gps"), "place"),
    (re.compile(rb"date:|(?:exif|xmp|tiff):.*date"), "date"),
    (re.compile(rb"(?:exif|tiff):.*(?:artist|copyright|owner)"), "name"),
    (re.compile(rb"(?:exif|tiff):.*(?:comment|description)"), "comment"),
    (re.compile(rb"exif:.*(?:serial|makernote)"), "camera"),
    (re.compile(rb"(?:exif|icc|jpeg|png|thumb|tiff|xmp):"), None),  # what else ImageMagick tells of the file
)


def traces_png(read: Read, size: int) -> Iterator[Trace]:
    """The traces in the PNG of *size* bytes that *read* reads."""
    texts = profiles = 0
    for name, at, length in _chunks(read):
        if name in _TEXTS:
            texts += 1
            content = read(at, min(length, MOST)) if texts <= _MANY_TEXTS else b""
            key, _, rest = content.partition(b"\0")
            key = key.lower().strip()
            if not key.startswith((_XMP, _PROFILE)):
                yield from _text(key, _value(name, rest, _SHORT))
                continue
            profiles += 1
            if profiles <= _MANY_PROFILES:
                yield from _profile(key, _value(name, rest, MOST))
        elif name == b"eXIf":
            profiles += 1
            yield from traces_exif(read(at, min(length, MOST))) if profiles <= _MANY_PROFILES else ()
        elif name == b"IEND" and read(at + 4, 64).strip(b"\0\r\n "):
            yield "rest"
        elif trace := _CHUNKS.get(name):
            yield trace


def _chunks(read: Read) -> Iterator[tuple[bytes, int, int]]:
    """Name, and place and length of the content of each chunk, to the end of the picture."""
    at = 8
    for _ in range(_MANY):
        head = read(at, 8)
        if len(head) < 8:
            return
        length, name = int.from_bytes(head[:4], "big"), head[4:]
        yield name, at + 8, length
        if name == b"IEND":
            return
        at += 12 + length


def _text(key: bytes, value: bytes) -> Iterator[Trace]:
    trace = _meaning(key)
    if trace and (says_when(value) if trace == "date" else says_something(value)):
        yield trace


def _meaning(key: bytes) -> Trace | None:
    """What a text of this name is; a name that nobody agreed upon is an author's own."""
    if key in _KEYS:
        return _KEYS[key]
    return next((trace for pattern, trace in _KINDS if pattern.match(key)), "comment")


def _value(name: bytes, rest: bytes, most: int) -> bytes:
    if name == b"tEXt":
        return rest
    if name == b"zTXt":
        return _unpacked(rest[1:], most)
    packed = rest[:1] == b"\1"
    value = rest[2:].partition(b"\0")[2].partition(b"\0")[2]  # behind the language, and the key in it
    return _unpacked(value, most) if packed else value


def _unpacked(packed: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, most)
    except zlib.error:
        return b""


def _profile(key: bytes, value: bytes) -> Iterator[Trace]:
    """The traces in XMP, or in a profile in hexadecimal digits, with its name and its length on lines before."""
    if key == _XMP:
        yield from traces_xmp(value)
        return
    try:
        data = bytes.fromhex(b"".join(value.lstrip().split(b"\n", 2)[2:]).decode("ascii"))
    except ValueError:
        return
    if key.endswith(b"exif") or data.startswith(b"Exif\0"):
        yield from traces_exif(data)
    elif data.startswith(b"8BIM"):
        yield from traces_photoshop(data)
    elif key.endswith(b"iptc"):
        yield from traces_iptc(data)
    else:
        yield from traces_xmp(data[max(data.find(b"<"), 0) :])
