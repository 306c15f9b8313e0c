"""A JPEG without anything but its picture: segments that no decoder needs are left out, the coded pixels are copied.

An allow-list: tables, frames and scans stay; JFIF without its thumbnail, the colour profile, Adobe's word on colours,
and which way up. What hides inside the coded pixels is not looked for. ITU-T T.81, T.871, T.872.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.images.icc_profile import whole_profile
from sitegen.images.orientation import orientation_exif
from sitegen.images.problem import PictureError

_START, _END, _SCAN = b"\xff\xd8", b"\xff\xd9", 0xDA
# Frames, tables, scans. Not DNL and DAC, which decoders pass over: words could lie there.
_KEPT = frozenset(range(0xC0, 0xD0)) - {0xC8, 0xCC} | {_SCAN, 0xDB, 0xDD}
_ALONE = frozenset({0x00, 0x01, *range(0xD0, 0xD9)})
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_PROFILE = b"ICC_PROFILE\0"
_ROOM = 65533 - len(_PROFILE) - 2


class Segment(NamedTuple):
    """A marker, its content, and the coded pixels behind it (of a scan)."""

    marker: int
    content: bytes
    coded: bytes = b""


def stripped_jpeg(data: bytes, orientation: int = 1) -> bytes:
    """The JPEG *data* with its pixels and colours as they are; PictureError when its end cannot be found."""
    found = tuple(_segments(data))
    scans = [at for at, segment in enumerate(found) if segment.marker == _SCAN]
    header = found[: scans[0]] if scans else found
    # Tables behind the last scan are read by nobody.
    kept = (segment for segment in (found[: scans[-1] + 1] if scans else found) if segment.marker in _KEPT)
    return b"".join((_START, *map(_written, (*_described(header, orientation), *kept)), _END))


def _segments(data: bytes) -> Iterator[Segment]:
    """Each segment to the end of the picture; whatever lies between two, or behind the end, is passed over."""
    at = 2
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        marker = data[at + 1]
        if marker == 0xD9:
            return
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        start, at = at + 4, at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        content = data[start:at]
        following = _AFTER_SCAN.search(data, at) if marker == _SCAN else None
        end = following.start() if following else at
        yield Segment(marker, content, data[at:end])
        at = max(start, end)
    raise PictureError(
        "The JPEG picture has no end, so that nobody can tell what belongs to it.",
        "Open it in a picture program and save it again.",
    )


def _described(header: Sequence[Segment], orientation: int) -> Iterator[Segment]:
    """What decoders need to know beside the tables, in the order that JFIF asks for."""
    for content in _last(header, 0xE0, b"JFIF\0", 14):
        yield Segment(0xE0, content[:12] + b"\0\0")  # no thumbnail: it shows what was cropped
    if block := orientation_exif(orientation):
        yield Segment(0xE1, b"Exif\0\0" + block)
    yield from _profile(header)
    for content in _last(header, 0xEE, b"Adobe", 12):
        yield Segment(0xEE, content[:12])


def _last(header: Sequence[Segment], marker: int, name: bytes, length: int) -> list[bytes]:
    """The last segment of this sort, which is the one that decoders go by; none that is too short for them."""
    found = [part.content for part in header if part.marker == marker and part.content.startswith(name)]
    return [content for content in found if len(content) >= length][-1:]


def _profile(header: Sequence[Segment]) -> Iterator[Segment]:
    parts = sorted(part.content for part in header if part.marker == 0xE2 and part.content.startswith(_PROFILE))
    profile = whole_profile(b"".join(part[len(_PROFILE) + 2 :] for part in parts))
    pieces = [profile[at : at + _ROOM] for at in range(0, len(profile), _ROOM)]
    for number, piece in enumerate(pieces, 1):
        yield Segment(0xE2, _PROFILE + bytes((number, len(pieces))) + piece)


def _written(segment: Segment) -> bytes:
    return struct.pack(">BBH", 0xFF, segment.marker, len(segment.content) + 2) + segment.content + segment.coded
