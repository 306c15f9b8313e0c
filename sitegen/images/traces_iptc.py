"""Traces in IPTC datasets, which newspapers and picture archives write. IPTC-NAA IIM 4.2, chapter 6."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.images.trace import Trace, says_something, says_when

_MANY = 500  # datasets
_MARK, _APPLICATION = 0x1C, 2  # the record that is about the picture; others are about its transmission
_EXTENDED = 0x8000
_DATASETS: Mapping[int, Trace] = {
    **dict.fromkeys((26, 27, 90, 92, 95, 100, 101), "place"),
    **dict.fromkeys((80, 85, 110, 115, 116, 118, 122, 188), "name"),
    **dict.fromkeys((5, 7, 12, 15, 20, 22, 25, 40, 103, 105, 120, 121, 230), "comment"),
    **dict.fromkeys((30, 35, 37, 38, 47, 55, 60, 62, 63), "date"),
    202: "copy",
    231: "history",
}


def traces_iptc(data: bytes) -> Iterator[Trace]:
    """The traces in the datasets *data*."""
    at = 0
    for _ in range(_MANY):
        head = data[at : at + 5]
        if len(head) < 5 or head[0] != _MARK:
            return
        length = int.from_bytes(head[3:], "big")
        if length & _EXTENDED:  # its length is written in so many bytes; none that is known is so long
            return
        trace = _DATASETS.get(head[2]) if head[1] == _APPLICATION else None
        value = data[at + 5 : at + 5 + length]
        if trace and (says_when(value) if trace == "date" else says_something(value)):
            yield trace
        at += 5 + length
