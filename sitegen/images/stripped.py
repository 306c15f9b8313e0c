"""An original that may lie in a public repository: the file as it was, without what cameras and programs wrote into it.

Pixels, colours and which way up stay as they are: nothing is encoded again (`launder` does that for what is
published). A drawing is cleaned as it is when it is published. Names that are part of the picture stay.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sitegen.images import svg
from sitegen.images.inspect import examine
from sitegen.images.launder import launder
from sitegen.images.problem import PictureError
from sitegen.images.recipe import Recipe
from sitegen.images.stripped_jpeg import stripped_jpeg
from sitegen.images.stripped_png import stripped_png
from sitegen.images.stripped_tiff import stripped_tiff
from sitegen.images.stripped_webp import stripped_webp
from sitegen.images.trace import in_words
from sitegen.images.traces import traces_of

_SHOWN = Recipe(widths=(), limit=480)  # enough to see that all of a picture can be read, and looks as before
_WAYS: Mapping[str, Callable[[bytes, int], bytes]] = {"PNG": stripped_png, "JPEG": stripped_jpeg, "WebP": stripped_webp}


def stripped(name: str, data: bytes) -> bytes:
    """The picture *name* without metadata; PictureError when it cannot be published, or not be told from them."""
    shown = launder(name, data, _SHOWN)
    kept = _stripped(examine(name, data).kind, data)
    if left := traces_of(kept):
        raise PictureError(
            f"The picture cannot be told from what was written into it: {in_words(left)}.",
            "Open it in a picture program and save it as a PNG.",
        )
    if launder(name, kept, _SHOWN) != shown:
        raise PictureError(
            "The picture would look different without the names and dates that programs wrote into it.",
            "Open it in a picture program and save it as a PNG.",
        )
    return kept


def _stripped(kind: str, data: bytes) -> bytes:
    from sitegen.images.decode import orientation

    if kind == "SVG":
        return svg.clean(data).data
    return stripped_tiff(data) if kind == "TIFF" else _WAYS[kind](data, orientation(kind, data))
