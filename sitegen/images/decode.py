"""Bytes to pixels: one picture, upright, within limits, without anything but pixels and what colour needs.

The classes of Pillow are named one by one, so that no other format's decoder can be reached.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from sitegen.images.inspect import refuse_large
from sitegen.images.problem import PictureError
from sitegen.model.struct import Value

if TYPE_CHECKING:
    from PIL import Image, ImageFile

_ORIENTATION = 0x0112
_DAMAGED = "Open it in a picture program to see whether it is whole, then save it again or copy it from its source."


class Tables(Value, frozen=True, kw_only=True):
    """How finely a JPEG original was quantised: a copy made with its own tables loses next to nothing."""

    quantization: tuple[tuple[int, ...], ...]
    subsampling: int


def decode(kind: str, data: bytes, limit: int) -> tuple[Image.Image, Tables | None]:
    """The first picture of the file, upright, at most *limit* pixels on its longer side when JPEG can shrink cheaply.

    PictureError when the file is damaged, or needs more memory than the process may use.
    """
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # remarks on damaged metadata, which is dropped
            picture = _opened(kind, data)
            refuse_large(*picture.size)
            turn = _turn(picture)
            if kind == "JPEG":
                longest = max(picture.size)
                picture.draft("", (picture.width * limit // longest, picture.height * limit // longest))
            picture.load()
    except PictureError:
        raise
    except MemoryError:
        raise PictureError(
            "The picture needs too much memory.", "Reduce it to 4000 pixels on its longer side."
        ) from None
    except Exception as error:  # decoders of damaged files raise anything: OSError, SyntaxError, struct.error, …
        raise _damaged(kind, error) from None
    upright = picture if turn is None else picture.transpose(Image.Transpose(turn))
    upright.info.update(_needed(picture))
    return upright, _tables(picture) if kind == "JPEG" else None


def _opened(kind: str, data: bytes) -> ImageFile.ImageFile:
    from PIL import JpegImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin

    classes: dict[str, type[ImageFile.ImageFile]] = {
        "PNG": PngImagePlugin.PngImageFile,
        "JPEG": JpegImagePlugin.JpegImageFile,
        "WebP": WebPImagePlugin.WebPImageFile,
        "TIFF": TiffImagePlugin.TiffImageFile,
    }
    return classes[kind](BytesIO(data))


def orientation(kind: str, data: bytes) -> int:
    """How EXIF or XMP says that the pixels must be turned, 1 (as they are) to 8; of a file that was decoded before."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # decode() heeds no remarks on damaged metadata either
        return _orientation(_opened(kind, data))


def _orientation(picture: ImageFile.ImageFile) -> int:
    try:
        found = picture.getexif().get(_ORIENTATION)
    except Exception:  # damaged EXIF says nothing
        return 1
    return found if isinstance(found, int) and 2 <= found <= 8 else 1


def _turn(picture: ImageFile.ImageFile) -> int | None:
    """How the pixels must be turned (an Image.Transpose); a TIFF turns itself when it is loaded."""
    from PIL import Image

    if picture.format == "TIFF":
        return None
    way = Image.Transpose
    turns = (None, way.FLIP_LEFT_RIGHT, way.ROTATE_180, way.FLIP_TOP_BOTTOM, way.TRANSPOSE, way.ROTATE_270,
             way.TRANSVERSE, way.ROTATE_90)  # fmt: skip
    return turns[_orientation(picture) - 1]


def _needed(picture: ImageFile.ImageFile) -> dict[str, object]:
    return {key: value for key, value in picture.info.items() if key in ("icc_profile", "transparency")}


def _tables(picture: ImageFile.ImageFile) -> Tables:
    from PIL import JpegImagePlugin

    quantization: dict[int, list[int]] = getattr(picture, "quantization", {})
    sampling = JpegImagePlugin.get_sampling(picture) if picture.mode == "RGB" else 0
    return Tables(
        quantization=tuple(tuple(table) for _number, table in sorted(quantization.items())),
        subsampling=max(sampling, 0),
    )


def _damaged(kind: str, error: Exception) -> PictureError:
    words = str(error).lower()
    if "truncated" in words or "broken data stream" in words or "incomplete" in words:
        return PictureError(f"The {kind} picture is cut off: the end of the file is missing.", _DAMAGED)
    return PictureError(f"The {kind} picture is damaged or of an unusual sort, and cannot be read.", _DAMAGED)
