"""The one thing of EXIF that a reader sees: which way up a picture is. Exif 2.32, section 4.6.4."""

from __future__ import annotations

import struct

_TAG, _SHORT, _FIRST_DIRECTORY = 0x0112, 3, 8


def orientation_exif(orientation: int) -> bytes:
    """An EXIF block that says *orientation* (2 to 8) and nothing else; empty for 1, which needs none."""
    if orientation == 1:
        return b""
    entry = struct.pack(">HHIHH", _TAG, _SHORT, 1, orientation, 0)
    return b"MM\0*" + struct.pack(">IH", _FIRST_DIRECTORY, 1) + entry + bytes(4)
