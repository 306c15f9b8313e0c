"""Which cases have a topic or a word, and how strongly: for each key a few bits a case.

Kept as bytes, of which an edit opens the few it needs. A key of few cases is a list of them; one of many is a row of
bits for each strength, the first of which has every case that has the key at all.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitegen.resolve.bit_sums import members

Planes = tuple[int, ...]
WIDTH = 4  # bytes of a listed case; a row of bits is longer by one byte than a multiple of it
STRENGTH = 2  # bits of a listed case that say how strongly
_LOW = (1 << STRENGTH) - 1


class Postings:
    """The cases of each key, by their numbers."""

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        self._packed = dict(packed)
        self._open: dict[str, Planes] = {}
        self._changed: set[str] = set()

    @classmethod
    def of(cls, strengths: Iterable[Mapping[str, int]]) -> Postings:
        """The postings of cases numbered from 0, without a row of bits for each of the many keys that one case has."""
        listed: dict[str, list[int]] = {}
        size = 0
        for size, of_case in enumerate(strengths, 1):
            for key, strength in of_case.items():
                listed.setdefault(key, []).append((size - 1) << STRENGTH | strength)
        return cls({key: _packed_entries(entries, size) for key, entries in listed.items()})

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def planes(self, key: str) -> Planes:
        """The cases that have *key* with a strength of at least 1, 2, 3; as many rows as there are strengths."""
        found = self._open.get(key)
        if found is None:
            found = self._open[key] = _opened(self._packed.get(key, b""))
        return found

    def holders(self, key: str) -> int:
        """How many cases have *key*."""
        data = self._packed.get(key, b"")
        if key in self._open or len(data) % WIDTH:
            planes = self.planes(key)
            return planes[0].bit_count() if planes else 0
        return len(data) // WIDTH

    def add(self, case: int, strengths: Mapping[str, int]) -> None:
        """Enter *case*."""
        bit = 1 << case
        for key, strength in strengths.items():
            planes = self.planes(key)
            rows = (*planes, *(0,) * (strength - len(planes)))
            self._change(key, tuple(row | bit if at < strength else row for at, row in enumerate(rows)))

    def remove(self, case: int, strengths: Iterable[str]) -> None:
        """Take *case* out of the keys it was entered under."""
        keep = ~(1 << case)
        for key in strengths:
            self._change(key, tuple(row & keep for row in self.planes(key)))

    def _change(self, key: str, planes: Planes) -> None:
        while planes and not planes[-1]:
            planes = planes[:-1]
        self._open[key] = planes
        self._packed.setdefault(key, b"")
        self._changed.add(key)

    def packed(self, size: int) -> Mapping[str, bytes]:
        """All of it in bytes, for *size* numbers of cases."""
        for key in self._changed:
            planes = self._open[key]
            if planes:
                self._packed[key] = _packed(planes, size)
            else:
                self._packed.pop(key, None)
        self._changed.clear()
        return self._packed


def _packed(planes: Planes, size: int) -> bytes:
    if planes[0].bit_count() * WIDTH <= len(planes) * size // 8:
        listed = [case << STRENGTH | sum(plane >> case & 1 for plane in planes) for case in members(planes[0])]
        return struct.pack(f"<{len(listed)}I", *listed)
    return bytes([len(planes)]) + b"".join(plane.to_bytes(_width(size), "little") for plane in planes)


def _packed_entries(entries: Sequence[int], size: int) -> bytes:
    """As `_packed`, of the cases with their strengths."""
    if len(entries) * WIDTH <= size // 8:
        return struct.pack(f"<{len(entries)}I", *entries)
    return _packed(_rows(entries, _width(size)), size)


def _width(size: int) -> int:
    return (size // 8 // WIDTH + 1) * WIDTH


def _opened(data: bytes) -> Planes:
    if len(data) % WIDTH:
        width = (len(data) - 1) // data[0]
        return tuple(int.from_bytes(data[at : at + width], "little") for at in range(1, len(data), width))
    entries = struct.unpack(f"<{len(data) // WIDTH}I", data)
    return _rows(entries, (max(entries) >> STRENGTH) // 8 + 1) if entries else ()


def _rows(entries: Sequence[int], width: int) -> Planes:
    rows = [bytearray(width) for _ in range(max(entry & _LOW for entry in entries))]
    for entry in entries:
        case = entry >> STRENGTH
        for row in rows[: entry & _LOW]:
            row[case >> 3] |= 1 << (case & 7)
    return tuple(int.from_bytes(row, "little") for row in rows)
