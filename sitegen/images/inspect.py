"""Looks at a picture file without decoding it: what it is, how large, and whether it can be published at all.

Says nothing about what the picture shows: names burned into pixels are another rule's business.
"""

from __future__ import annotations

from sitegen.images import kinds, sizes, svg
from sitegen.images.problem import PictureError
from sitegen.model.struct import Value

MAX_BYTES = 64 * 1024 * 1024
MAX_PIXELS = 50_000_000  # decoded at four bytes a pixel: 200 MB
MAX_SCANS = 100  # of a progressive JPEG; each costs a walk over the whole picture, and ten are usual


class PictureFacts(Value, frozen=True, kw_only=True):
    """What a picture file declares: kind (`PNG`, `JPEG`, `WebP`, `TIFF`, `SVG`), media type, size in pixels."""

    kind: str
    media_type: str
    width: int
    height: int


class PictureProblem(Value, frozen=True, kw_only=True):
    """Why a picture cannot be published, as a value."""

    message: str
    hint: str


def inspect(name: str, data: bytes) -> PictureFacts | PictureProblem:
    """The facts of the picture *name*, or what is wrong with it."""
    try:
        return examine(name, data)
    except PictureError as error:
        return PictureProblem(message=error.message, hint=error.hint)


def examine(name: str, data: bytes) -> PictureFacts:
    """The facts of the picture *name*; PictureError when it must not reach a decoder."""
    kind = kinds.kind_of(name, data)
    if len(data) > MAX_BYTES:
        raise PictureError(
            f"The picture file has {len(data) // 2**20} MB; {MAX_BYTES // 2**20} MB are the limit.",
            "Save it as a compressed PNG or JPEG, or crop it to what the text speaks of.",
        )
    if kind == "SVG":
        drawing = svg.clean(data)
        width, height = drawing.width, drawing.height
    else:
        width, height = _raster_size(kind, data)
    return PictureFacts(kind=kind, media_type=kinds.MEDIA_TYPES[kind], width=width, height=height)


def _raster_size(kind: str, data: bytes) -> tuple[int, int]:
    found = sizes.header(kind, data)
    refuse_large(found.width, found.height)
    if found.moving:
        raise PictureError(
            f"The {kind} file holds more than one picture (an animation, or several pages).",
            "Choose the picture that shows the finding and save it alone; a film belongs into supplement/.",
        )
    if kind == "JPEG" and data.count(b"\xff\xda") > MAX_SCANS:
        raise PictureError("The JPEG picture is built in an unusual way.", "Save it again as a plain JPEG or a PNG.")
    return found.width, found.height


def refuse_large(width: int, height: int) -> None:
    """PictureError when a picture of this size is too large to decode."""
    if width * height > MAX_PIXELS:
        raise PictureError(
            f"The picture is {width} × {height} pixels; {MAX_PIXELS // 10**6} megapixels are the limit.",
            "Crop it, or reduce it to at most 6000 pixels on its longer side.",
        )
