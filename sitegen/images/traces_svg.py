"""Traces in a drawing: what its metadata says, and the paths and names of files that editors leave in it.

Its comments and titles are read as parts of the drawing: those who draw name its parts with them. `svg` leaves out all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.images.svg_rules import MAX_BYTES
from sitegen.images.trace import Read, Trace
from sitegen.images.traces_xmp import traces_xmp

_OPEN, _CLOSE = b"<metadata", b"</metadata>"
_FILE = re.compile(rb"\s(?:\w+:)?(?:docname|export-filename|absref)\s*=\s*(?:\"[^\"]|'[^'])")


def traces_svg(read: Read, size: int) -> Iterator[Trace]:
    """The traces in the drawing of *size* bytes that *read* reads."""
    drawing = read(0, MAX_BYTES)
    if _OPEN in drawing:
        yield from traces_xmp(drawing[: drawing.rfind(_CLOSE) + len(_CLOSE)])
    if any(name in drawing for name in (b"docname", b"export-filename", b"absref")) and _FILE.search(drawing):
        yield "file"
