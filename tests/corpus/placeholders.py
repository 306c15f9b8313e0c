"""Pictures that stand for the article's own, which are not part of its XML: a grey board with its name on it."""

from __future__ import annotations

import io
from functools import cache, lru_cache

from PIL import Image, ImageDraw, ImageFont

SIZE = (960, 640)


def grid(count: int) -> tuple[int, int]:
    """Columns and rows for so many panels."""
    columns = min(count, 3 if count in (3, 5, 6, 9) else 2 if count < 5 else 4)
    return columns, -(-count // columns)


def regions(count: int) -> list[list[float]]:
    """Where each panel stands, in per cent: x, y, width, height."""
    columns, rows = grid(count)
    width, height = 100 / columns, 100 / rows
    places = [(index % columns, index // columns) for index in range(count)]
    return [[round(x * width, 2), round(y * height, 2), round(width, 2), round(height, 2)] for x, y in places]


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


@lru_cache(500)  # the same articles are carried over for several tests
def placeholder(label: str, panels: tuple[str, ...] = ()) -> bytes:
    """A PNG that says "Placeholder" and what it stands for, one field a panel."""
    picture = Image.new("RGB", SIZE, "#e6e8ea")
    draw = ImageDraw.Draw(picture)
    for letter, (x, y, width, height) in zip(panels or ("",), regions(len(panels) or 1), strict=True):
        box = [x * SIZE[0] / 100, y * SIZE[1] / 100, (x + width) * SIZE[0] / 100 - 1, (y + height) * SIZE[1] / 100 - 1]
        draw.rectangle(box, outline="#6b7280", width=2)
        draw.text((box[0] + 16, box[1] + 12), letter, fill="#111827", font=_font(40))
        middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        draw.text(
            middle,
            f"Placeholder\n{label}",
            fill="#374151",
            font=_font(28),
            anchor="mm",
            align="center",
        )
    target = io.BytesIO()
    picture.save(target, "PNG", compress_level=1)  # ten times as fast as the smallest; thousands are made
    return target.getvalue()
