"""Any colour model to the four that are published: bilevel (1), grey (L), grey with alpha (LA), sRGB (RGB, RGBA).

ICC profiles are applied and dropped. What alpha hides completely is erased, for it can be uncovered. ICC.1:2022.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, cast

from sitegen.images.icc_profile import MAX_PROFILE
from sitegen.images.problem import PictureError

if TYPE_CHECKING:
    from PIL import Image, ImageCms

_SPACES = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK"}
_TWELVE_BITS = 4095
_SAMPLE = (48, 48)


def to_srgb(picture: Image.Image, limit: int) -> Image.Image:
    """The picture in mode 1, L, LA, RGB or RGBA, within *limit* pixels on each side, with nothing in its `info`."""
    profile = picture.info.get("icc_profile")
    colour, alpha = _split_alpha(capped(_plain(picture, limit), limit))
    if isinstance(profile, bytes) and 0 < len(profile) <= MAX_PROFILE:
        colour = _managed(colour, profile)
    if colour.mode == "CMYK":
        colour = colour.convert("RGB")
    if colour.mode == "RGB" and _is_grey(colour):
        colour = colour.getchannel("R")
    result = _with_alpha(colour, alpha)
    result.info.clear()
    return result


def capped(picture: Image.Image, limit: int) -> Image.Image:
    """The picture with at most *limit* pixels on its longer side."""
    longest = max(picture.size)
    if longest <= limit:
        return picture
    return resized(
        picture, max(1, round(picture.width * limit / longest)), max(1, round(picture.height * limit / longest))
    )


def resized(picture: Image.Image, width: int, height: int) -> Image.Image:
    """The picture in another size; bilevel becomes grey."""
    from PIL import Image

    smooth = picture.convert("L") if picture.mode == "1" else picture
    gap = None if smooth.mode.startswith("I;16") else 3.0  # Pillow cannot reduce 16-bit pictures in steps
    return smooth.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=gap)


def _plain(picture: Image.Image, limit: int) -> Image.Image:
    """Eight bits a channel, no palette; PictureError for numbers that are not a picture yet."""
    if picture.mode.startswith("I;16"):
        return _eight_bits(picture, limit)
    if picture.mode in ("I", "F", "LAB"):
        raise PictureError(
            "The picture holds measured values, or colours for print (32 bits or Lab).",
            "Set brightness and contrast in the viewer, then export it as an 8-bit PNG or TIFF.",
        )
    if picture.has_transparency_data:
        return picture.convert("LA" if picture.mode in ("1", "L", "LA", "La") else "RGBA")
    if picture.mode in ("1", "L", "RGB", "CMYK"):
        return picture
    return picture.convert("RGB")


def _eight_bits(picture: Image.Image, limit: int) -> Image.Image:
    """16-bit grey as 8-bit grey.

    Scanners store 12 bits in 16: when no value needs more, 4095 is white, or the picture would be all but black.
    """
    stored = picture if picture.mode == "I;16" else picture.convert("I")  # Pillow does little with big-endian pixels
    _darkest, brightest = cast("tuple[int, int]", stored.getextrema())
    white = _TWELVE_BITS if brightest <= _TWELVE_BITS else 65535
    wide = capped(stored, limit).convert("I")
    return wide.point(lambda value: value * (255 / white) + 0.5).convert("L")


def _split_alpha(picture: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    if picture.mode not in ("LA", "RGBA"):
        return picture, None
    alpha = picture.getchannel("A")
    colour = picture.convert(picture.mode[:-1])
    return colour, None if alpha.getextrema() == (255, 255) else alpha


def _with_alpha(colour: Image.Image, alpha: Image.Image | None) -> Image.Image:
    if alpha is None:
        return colour.copy() if colour.info else colour
    from PIL import Image

    shown = alpha.point([0] + [255] * 255)
    erased = Image.composite(colour, Image.new(colour.mode, colour.size), shown)
    erased.putalpha(alpha)
    return erased


def _managed(colour: Image.Image, profile: bytes) -> Image.Image:
    """Colours as the profile means them, in sRGB; untouched when the profile is damaged, of another space, or sRGB."""
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if not _applies(source, colour.mode):
            return colour
        converted = ImageCms.profileToProfile(
            colour,
            source,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return colour
    return colour if converted is None else converted.convert("L") if colour.mode == "L" else converted


def _applies(profile: ImageCms.ImageCmsProfile, mode: str) -> bool:
    about = profile.profile
    return about.xcolor_space.strip() == _SPACES.get(mode) and "srgb" not in (about.profile_description or "").lower()


def _is_grey(picture: Image.Image) -> bool:
    """True when a colour file holds a grey picture, as screenshots of viewers do: a third of the work and size."""
    return _same_channels(picture.resize(_SAMPLE, resample=0)) and _same_channels(picture)


def _same_channels(picture: Image.Image) -> bool:
    from PIL import ImageChops

    red, green, blue = picture.split()
    return not any(ImageChops.difference(red, other).getbbox() for other in (green, blue))
