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
from sitegen.images.traces_photoshop import traces_photoshop
from sitegen.images.traces_xmp import traces_xmp

_MANY = 20_000  # chunks; the largest file that is taken has 8,000 pieces of pixels
_TEXTS = 200
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
    at, texts = 8, 0
    for _ in range(_MANY):
        head = read(at, 8)
        length, name = int.from_bytes(head[:4], "big"), head[4:]
        if len(head) < 8:
            return
        if name in (b"tEXt", b"zTXt", b"iTXt"):
            texts += 1
            if texts <= _TEXTS:
                yield from _text(name, read(at + 8, min(length, MOST)))
        elif name == b"tIME":
            yield "date"
        elif name == b"eXIf":
            yield from traces_exif(read(at + 8, min(length, MOST)))
        elif name == b"caBX":
            yield "history"
        at += 12 + length
        if name == b"IEND":
            if read(at, 64).strip(b"\0\r\n "):
                yield "rest"
            return


def _text(name: bytes, content: bytes) -> Iterator[Trace]:
    key, _, rest = content.partition(b"\0")
    key, value = key.lower().strip(), _value(name, rest)
    if key == _XMP:
        yield from traces_xmp(value)
    elif key.startswith(_PROFILE):
        yield from _profile(key.removeprefix(_PROFILE), value)
    elif (trace := _meaning(key)) and (says_when(value) if trace == "date" else says_something(value)):
        yield trace


def _meaning(key: bytes) -> Trace | None:
    """What a text of this name is; a name that nobody agreed upon is an author's own."""
    if key in _KEYS:
        return _KEYS[key]
    return next((trace for pattern, trace in _KINDS if pattern.match(key)), "comment")


def _value(name: bytes, rest: bytes) -> bytes:
    if name == b"tEXt":
        return rest
    if name == b"zTXt":
        return _unpacked(rest[1:])
    packed = rest[:1] == b"\1"
    value = rest[2:].partition(b"\0")[2].partition(b"\0")[2]  # behind the language, and the key in it
    return _unpacked(value) if packed else value


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, MOST)
    except zlib.error:
        return b""


def _profile(kind: bytes, value: bytes) -> Iterator[Trace]:
    """The traces in a profile that is written in hexadecimal digits, behind its name and length."""
    digits = b"".join(value.split(maxsplit=2)[2:])
    try:
        data = bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return
    if kind == b"exif" or data.startswith(b"Exif\0"):
        yield from traces_exif(data)
    elif kind in (b"xmp", b"app1"):
        yield from traces_xmp(data[max(data.find(b"<"), 0) :])
    elif kind in (b"iptc", b"8bim"):
        yield from traces_photoshop(data)
