"""Traces in the resources that Photoshop and others keep in pictures. Adobe Photoshop File Formats, image resources."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.images.trace import Trace, says_something
from sitegen.images.traces_iptc import traces_iptc
from sitegen.images.traces_xmp import traces_xmp

_MANY = 500  # resources
_CAPTION, _IPTC, _XMP, _PREVIEWS, _ADDRESS = 1008, 1028, 1060, (1033, 1036), 1035


def traces_photoshop(data: bytes) -> Iterator[Trace]:
    """The traces in the resources *data*, one behind the other."""
    at = 0
    for _ in range(_MANY):
        if data[at : at + 4] != b"8BIM":
            return
        number = int.from_bytes(data[at + 4 : at + 6], "big")
        name = 1 + data[at + 6] if at + 6 < len(data) else 0  # the length of its name, and the name
        start = at + 6 + name + (name & 1)
        length = int.from_bytes(data[start : start + 4], "big")
        yield from _resource(number, data[start + 4 : start + 4 + length])
        at = start + 4 + length + (length & 1)


def _resource(number: int, content: bytes) -> Iterator[Trace]:
    if number == _IPTC:
        yield from traces_iptc(content)
    elif number == _XMP:
        yield from traces_xmp(content)
    elif number in _PREVIEWS and content:
        yield "copy"
    elif (number == _CAPTION and says_something(content[1:])) or (number == _ADDRESS and says_something(content)):
        yield "comment"
