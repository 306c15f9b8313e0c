"""Traces in the segments of a JPEG before its pixels, and behind its end. ITU-T T.81, T.871; Exif 2.32; XMP part 3."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.images.inspect import MAX_BYTES
from sitegen.images.trace import MOST, Read, Trace, says_something
from sitegen.images.traces_exif import traces_exif
from sitegen.images.traces_photoshop import traces_photoshop
from sitegen.images.traces_xmp import traces_xmp

_MANY = 1000  # segments; the longest colour profile takes 65
_PIECES = 4  # of one sort that is read through; one is usual
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN, _END = 0xDA, b"\xff\xd9"
_BLANK = b"\0\xff\r\n "
# The sorts of segments by their marker and first bytes.
_SORTS: tuple[tuple[int, bytes, str], ...] = (
    (0xE0, b"JFIF\0", "jfif"),
    (0xE0, b"JFXX\0", "copy"),
    (0xE1, b"Exif\0", "exif"),
    (0xE1, b"http://ns.adobe.com/xap/1.0/\0", "xmp"),
    (0xE1, b"http://ns.adobe.com/xmp/extension/\0", "more xmp"),
    (0xE2, b"MPF\0", "copy"),
    (0xEB, b"JP", "boxes"),
    (0xED, b"Photoshop 3.0\0", "photoshop"),
    (0xFE, b"", "comment"),
)
_LONGEST = max(len(start) for _, start, _ in _SORTS)
_GUID = 40  # bytes of a segment of extended XMP before its text: whose it is, how long, which part
_BOXES = (b"c2pa", b"jumdcbor")


def traces_jpeg(read: Read, size: int) -> Iterator[Trace]:
    """The traces in the JPEG of *size* bytes that *read* reads."""
    texts: dict[str, list[bytes]] = {}
    pixels = 2
    for marker, at, beginning, length in _segments(read):
        if marker == _SCAN:
            pixels = at
            break
        sort, start = _sort(marker, beginning)
        if sort == "copy":
            yield "copy"
        elif sort and len(texts.setdefault(sort, [])) < (_MANY if sort == "more xmp" else _PIECES):
            texts[sort].append(read(at + start, max(length - start, 0)))
    for sort, pieces in texts.items():
        yield from _traces(sort, pieces)
    if _goes_on(read, size, pixels):
        yield "rest"


def _segments(read: Read) -> Iterator[tuple[int, int, bytes, int]]:
    """Marker, and place, first bytes and length of the content of each segment, to the first scan."""
    at = 2
    for _ in range(_MANY):
        head = read(at, 4 + _LONGEST)
        if len(head) < 4 or head[0] != 0xFF:
            return
        marker, length = head[1], int.from_bytes(head[2:4], "big")
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        yield marker, at + 4, head[4 : 2 + length], length - 2
        if marker == _SCAN or length < 2:
            return
        at += 2 + length


def _sort(marker: int, beginning: bytes) -> tuple[str, int]:
    """The sort of a segment, and how long its name is; nothing for what is no text of anybody's."""
    for known, start, sort in _SORTS:
        if marker == known and beginning.startswith(start):
            return sort, len(start)
    return "", 0


def _traces(sort: str, pieces: list[bytes]) -> Iterator[Trace]:
    if sort == "photoshop":
        yield from traces_photoshop(b"".join(pieces)[:MOST])
    elif sort == "more xmp":
        whole = b"".join(piece[_GUID:] for piece in pieces)
        yield from traces_xmp(whole[:MOST])
        if len(whole) > MOST:  # nobody writes so much, but a picture takes it
            yield "copy"
    else:
        for piece in pieces:
            yield from _of_piece(sort, piece)


def _of_piece(sort: str, piece: bytes) -> Iterator[Trace]:
    if sort == "exif":
        yield from traces_exif(piece[1:])
    elif sort == "xmp":
        yield from traces_xmp(piece)
    elif sort == "jfif" and len(piece) > 9 and all(piece[7:9]):  # width and height of a preview
        yield "copy"
    elif sort == "boxes" and any(name in piece for name in _BOXES):
        yield "history"
    elif sort == "comment" and says_something(piece):
        yield "comment"


def _goes_on(read: Read, size: int, pixels: int) -> bool:
    """Whether anything stands behind the end of the picture. One that ends as it should is not looked through."""
    tail = read(max(size - 64, 0), 64).rstrip(b"\0\r\n ")
    if tail.endswith(_END):
        return False
    for at in range(pixels, min(size, MAX_BYTES), MOST - 1):  # by one less, so that no end lies across two
        window = read(at, MOST)
        if _END in window:
            return bool(read(at + window.index(_END) + 2, 64).strip(_BLANK))
    return False
