"""Finds the traces of a person in a picture file: which kinds there are, never what they say.

Headers are read and nothing is decoded, which takes a hundredth of the time of opening the picture. The number of parts
that are looked at is limited, however many a file claims to have. Data that only programs understand is passed over
here (`stripped` removes it), and so is whatever is drawn into the picture.
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
