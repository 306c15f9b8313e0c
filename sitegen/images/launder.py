"""An original in, published pictures out: examined, decoded, upright, in sRGB, encoded again, and found clean.

Nothing of the original file survives but its pixels; originals are never published.
"""

from __future__ import annotations

from sitegen.images import svg
from sitegen.images.inspect import PictureFacts, examine
from sitegen.images.problem import PictureError
from sitegen.images.recipe import Recipe
from sitegen.images.renditions import RenditionBytes, Source, render
from sitegen.images.verify import leftovers
from sitegen.model.struct import Value


class Laundered(Value, frozen=True, kw_only=True):
    """What became of an original: renditions from the widest to the narrowest (an SVG has one)."""

    renditions: tuple[RenditionBytes, ...]


def launder(name: str, data: bytes, recipe: Recipe) -> Laundered:
    """The published pictures of the original *name*; PictureError, and nothing else, when there can be none."""
    facts = examine(name, data)
    if facts.kind == "SVG":
        return _drawing(data)
    try:
        renditions = _raster(facts, data, recipe)
    except MemoryError:
        raise PictureError(
            "The picture needs too much memory.", "Reduce it to 4000 pixels on its longer side."
        ) from None
    for rendition in renditions:
        _refuse_leftovers(rendition)
    return Laundered(renditions=renditions)


def _drawing(data: bytes) -> Laundered:
    drawing = svg.clean(data)
    rendition = RenditionBytes(
        data=drawing.data, extension="svg", media_type="image/svg+xml", width=drawing.width, height=drawing.height
    )
    return Laundered(renditions=(rendition,))


def _raster(facts: PictureFacts, data: bytes, recipe: Recipe) -> tuple[RenditionBytes, ...]:
    from sitegen.images.colour import to_srgb
    from sitegen.images.decode import decode

    picture, tables = decode(facts.kind, data, recipe.limit)
    lossy = facts.kind == "JPEG" or (facts.kind == "WebP" and b"VP8L" not in data[:64])
    return render(to_srgb(picture, recipe.limit), Source(lossy=lossy, tables=tables), recipe)


def _refuse_leftovers(rendition: RenditionBytes) -> None:
    left = leftovers(rendition.media_type, rendition.data)
    if left:
        raise PictureError(
            f"The cleaned picture still holds something besides its pixels ({', '.join(left)}).",
            "Save the picture again as a plain PNG, and report this as a fault of the program.",
        )
