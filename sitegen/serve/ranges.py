"""The part of a file that a request asks for: one range of bytes, https://www.rfc-editor.org/rfc/rfc9110#section-14

What asks for several, or in another way, gets the whole file, as a server may.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ONE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)


class Part(NamedTuple):
    """*length* bytes from *start*. With no bytes, the file does not have what was asked for."""

    start: int
    length: int

    @property
    def said(self) -> str:
        """As `Content-Range` says it, before the slash."""
        return f"{self.start}-{self.start + self.length - 1}" if self.length else "*"


def part_of(asked: str, size: int) -> Part | None:
    """The part that the header `Range` *asked* for, of a file of *size* bytes; None for all of it."""
    found = _ONE.fullmatch(asked.strip())
    if found is None or found[1] == found[2] == "":
        return None
    if not found[1]:
        length = min(int(found[2]), size)
        return Part(size - length, length)
    start, last = int(found[1]), int(found[2] or size - 1)
    if found[2] and last < start:
        return None
    return Part(start, min(last + 1, size) - start) if start < size else Part(0, 0)
