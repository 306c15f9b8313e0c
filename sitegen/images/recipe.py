"""How originals become published pictures: a small value, and a part of every picture's cache key.

Imports no imaging library, so that planning a build stays cheap.
"""

from __future__ import annotations

from typing import Literal

from sitegen.model.struct import Value

Formats = Literal["modern", "classic"]


class Recipe(Value, frozen=True, kw_only=True):
    """Which renditions are made, and how.

    `widths` are the narrower renditions in pixels (never upscaled); `limit` caps the longest side of the widest
    one. `quality` (1–100) is used where a loss is allowed: for narrower renditions of photographs and scans.
    `formats`: `modern` may use WebP where it is the better file, `classic` keeps to PNG and JPEG.
    """

    widths: tuple[int, ...] = (480, 960, 1600)
    limit: int = 3200
    quality: int = 82
    formats: Formats = "modern"
