"""Traces in the chunks of a WebP. RFC 9649."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.images.trace import MOST, Read, Trace
from sitegen.images.traces_exif import traces_exif
from sitegen.images.traces_xmp import traces_xmp

_MANY = 100  # chunks; a still picture has six at most


def traces_webp(read: Read, size: int) -> Iterator[Trace]:
    """The traces in the WebP of *size* bytes that *read* reads."""
    end = 8 + int.from_bytes(read(4, 4), "little")
    end += end & 1
    at = 12
    found: dict[bytes, tuple[int, int]] = {}
    for _ in range(_MANY):
        head = read(at, 8) if at < end else b""
        if len(head) < 8:
            break
        name, length = head[:4], int.from_bytes(head[4:], "little")
        found.setdefault(name, (at + 8, min(length, MOST)))  # of a sort only the first belongs to the picture
        at += 8 + length + (length & 1)
    yield from traces_exif(read(*found.get(b"EXIF", (0, 0))))
    yield from traces_xmp(read(*found.get(b"XMP ", (0, 0))))
    if end < size and read(end, 64).strip(b"\0\r\n "):
        yield "rest"
