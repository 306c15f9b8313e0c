"""Which renditions of a picture are made, and in which format. Deterministic: same pixels and recipe, same bytes.

Measured (CPU ms and KB; libwebp 1.6, zlib-ng, Pillow 13; PSNR against the original):

| picture                      | PNG 6    | WebP lossless m1 | JPEG q82    | WebP q82 m2 | WebP q82 m4 |
| grey chart 640×400           | 2.6, 12  | 32, 11           |             |             |             |
| colour line art 1600×1000    | 45, 147  | 25, 18           |             | 43, 126     | 93, 122     |
| grey scan, noisy, 900×720    | 44, 360  | 73, 334          | 1, 70       | 20, 40      | 46, 39      |
| colour photograph 2000×1500  | 768, 1804| 513, 1577        | 8, 140      | 75, 50      | 159, 50     |
| JPEG photograph 720×477      |          |                  | 11, 87 45 dB| 20, 54 39 dB| 44, 52 40 dB|
| the same, its own tables     |          |                  | 4, 98 74 dB |             |             |

Hence: lossless originals stay lossless at full size, grey as PNG and colour as WebP; JPEG originals keep their own
tables at full size, for a second generation of loss is what a stain or a fine line does not survive. Narrower
renditions of anything with noise in it are lossy: grey as JPEG (lossy WebP has 220 grey levels, JPEG 256),
colour as WebP. AVIF costs ten times the time. JPEG's `optimize` saves
2–6 %, but libjpeg then gives up on noisy pictures: its buffer is too small.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from sitegen.images.colour import resized
from sitegen.images.decode import Tables
from sitegen.images.recipe import Recipe
from sitegen.model.struct import Value

if TYPE_CHECKING:
    from PIL import Image

_SPARING = 2 / 3  # a rendition wider than this share of the next one saves nobody anything
_NOISY = 2.0  # bits a pixel, lossless: scans and photographs need 4, charts and line art less than 0.5
_SECOND_LOSS = 10  # added to the quality when a lossy original is encoded again at full size
_PNG_LEVEL = 6  # 9 costs five times the time for 4 %


class RenditionBytes(Value, frozen=True, kw_only=True):
    """A published picture: its bytes, and what a page says of them. `extension` has no dot."""

    data: bytes
    extension: str
    media_type: str
    width: int
    height: int


class Source(Value, frozen=True, kw_only=True):
    """What the choice of format needs to know of the original: whether it was lossy, and its JPEG tables."""

    lossy: bool
    tables: Tables | None = None


def render(picture: Image.Image, source: Source, recipe: Recipe) -> tuple[RenditionBytes, ...]:
    """All renditions, the widest first. The picture comes from `colour.to_srgb`."""
    widest = _full(picture, source, recipe)
    noisy = source.lossy or _is_noisy(widest)
    return (widest, *_narrower(picture, noisy, recipe))


def _is_noisy(rendition: RenditionBytes) -> bool:
    return len(rendition.data) * 8 > _NOISY * rendition.width * rendition.height


def widths(full: int, recipe: Recipe) -> tuple[int, ...]:
    """The widths of the narrower renditions of a picture this wide, from wide to narrow."""
    chosen = [full]
    for width in sorted(set(recipe.widths), reverse=True):
        if 0 < width <= chosen[-1] * _SPARING:
            chosen.append(width)
    return tuple(chosen[1:])


def _narrower(full: Image.Image, noisy: bool, recipe: Recipe) -> Iterator[RenditionBytes]:
    for width in widths(full.width, recipe):
        small = resized(full, width, max(1, round(full.height * width / full.width)))
        exact = None if noisy else _lossless(small, recipe)
        # What has few colours at full size may have thousands when it is made smaller.
        yield exact if exact and not _is_noisy(exact) else _lossy(small, recipe.quality, recipe)


def _full(picture: Image.Image, source: Source, recipe: Recipe) -> RenditionBytes:
    if not source.lossy:
        return _lossless(picture, recipe)
    if source.tables and source.tables.quantization:
        return _again(picture, source.tables, recipe)
    return _lossy(picture, min(recipe.quality + _SECOND_LOSS, 100), recipe)


def _again(picture: Image.Image, tables: Tables, recipe: Recipe) -> RenditionBytes:
    """A JPEG with the tables of the original."""
    try:
        return _encoded(picture, "JPEG", qtables=tables.quantization, subsampling=tables.subsampling)
    except (OSError, ValueError):  # tables that only an exotic JPEG may have
        return _jpeg(picture, min(recipe.quality + _SECOND_LOSS, 100))


def _lossless(picture: Image.Image, recipe: Recipe) -> RenditionBytes:
    if recipe.formats == "modern" and picture.mode in ("RGB", "RGBA"):
        return _encoded(picture, "WEBP", lossless=True, method=1, quality=20)
    return _encoded(picture, "PNG", compress_level=_PNG_LEVEL)


def _lossy(picture: Image.Image, quality: int, recipe: Recipe) -> RenditionBytes:
    if picture.mode in ("1", "L"):
        return _jpeg(picture.convert("L"), quality)
    if recipe.formats == "modern":
        colour = picture.convert("RGBA") if picture.mode == "LA" else picture
        return _encoded(colour, "WEBP", quality=quality, method=2)
    return _jpeg(picture, quality) if picture.mode == "RGB" else _lossless(picture, recipe)


def _jpeg(picture: Image.Image, quality: int) -> RenditionBytes:
    return _encoded(picture, "JPEG", quality=quality, subsampling=0)


def _encoded(picture: Image.Image, form: str, **options: object) -> RenditionBytes:
    # Importing the plugin registers its encoder; Pillow would else load all forty of its formats.
    from PIL import JpegImagePlugin, PngImagePlugin, WebPImagePlugin  # noqa: F401

    out = BytesIO()
    picture.save(out, form, **options)
    extension = {"PNG": "png", "JPEG": "jpg", "WEBP": "webp"}[form]
    media_type = f"image/{form.lower()}"
    return RenditionBytes(
        data=out.getvalue(), extension=extension, media_type=media_type, width=picture.width, height=picture.height
    )
