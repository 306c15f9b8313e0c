"""Draws `themes/default/static/ornament.png`: the card of a site that has no other. `python docs/ornament.py`

1200 by 630 pixels, the size of a card (https://ogp.me), in three colours of the theme: bands that thin out upwards. It
says nothing of any case, because a card stands for all of them.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "themes/default/static/ornament.png"
WIDTH, HEIGHT = 1200, 630
PALETTE = ((0xFD, 0xFC, 0xFA), (0x0B, 0x55, 0x63), (0xE0, 0xB0, 0x4C))  # paper, accent, mark_edge in the dark
PAPER, ACCENT, GOLD = range(3)
# Of each band the first row, the first row after it, and its colour; the rest is paper.
BANDS = ((90, 96, ACCENT), (176, 188, ACCENT), (268, 292, ACCENT), (372, 384, GOLD), (420, HEIGHT, ACCENT))


def rows() -> list[bytes]:
    """Each row: two bits a pixel, after the byte that says that it is not filtered."""
    colours = [PAPER] * HEIGHT
    for first, after, colour in BANDS:
        colours[first:after] = [colour] * (after - first)
    return [b"\0" + bytes([colour * 0b01010101]) * (WIDTH // 4) for colour in colours]


def png() -> bytes:
    """The file. https://www.w3.org/TR/png-3/"""
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 2, 3, 0, 0, 0)
    colours = bytes(value for colour in PALETTE for value in colour)
    data = zlib.compress(b"".join(rows()), 9)
    parts = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


if __name__ == "__main__":
    FILE.write_bytes(png())
