"""What in a picture file may tell who, where or when, by kind; its content is not kept.

Headers are walked and nothing is decoded: a hundredth of what opening the picture costs. Whatever a file claims, so
many parts are looked at and no more. What only programs understand is not looked into (`stripped` leaves it out); nor
is what is drawn into the picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sitegen.images.kinds import sniff
from sitegen.images.trace import WORDS, Read, Trace, within
from sitegen.images.traces_exif import traces_tiff
from sitegen.images.traces_jpeg import traces_jpeg
from sitegen.images.traces_png import traces_png
from sitegen.images.traces_svg import traces_svg
from sitegen.images.traces_webp import traces_webp

_HEAD = 4096
_WAYS: Mapping[str, Callable[[Read, int], Iterator[Trace]]] = {
    "JPEG": traces_jpeg, "PNG": traces_png, "SVG": traces_svg, "TIFF": traces_tiff, "WebP": traces_webp,
}  # fmt: skip


def traces(read: Read, size: int) -> tuple[Trace, ...]:
    """The traces in a file of *size* bytes, the gravest first; none in what is no picture."""
    way = _WAYS.get(sniff(read(0, _HEAD)))
    found = frozenset(way(read, size)) if way else frozenset()
    return tuple(trace for trace in WORDS if trace in found)


def traces_of(data: bytes) -> tuple[Trace, ...]:
    """The traces in the picture *data*."""
    return traces(within(data), len(data))
