"""Pictures that are options of the theme, such as a logo: made safe like those of cases, published as static files.

One of them is the card of the site, shown where links to its pages are shared: the option `card`, or the ornament that
the theme brings. It is never a picture of a case.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field

from sitegen.build.context import Context
from sitegen.build.memory import Memory, PictureResult
from sitegen.build.picturing import all_pictures
from sitegen.build.pool import Pool
from sitegen.build.theme_options import PictureChoice
from sitegen.model.layout import CONTENT
from sitegen.model.media_types import media_type
from sitegen.model.site import CardPicture, Picture, PictureUse, Rendition
from sitegen.render.manifest import OptionValue, ThemePicture

TALL = 120  # pixels: three for each of those that a logo is high, which is what the sharpest screens can show
CARD, CARD_TALL = "card", 630  # the option, and the height in pixels that networks show a card at
ORNAMENT = CardPicture(path="ornament.png", width=1200, height=630, media_type="image/png")


@dataclass
class ThemePictures:
    """The values of options that are pictures, and what is published for them."""

    values: dict[str, OptionValue] = field(default_factory=dict)
    uses: tuple[PictureUse, ...] = ()


def theme_pictures(context: Context, chosen: Mapping[str, PictureChoice], loose: Mapping[str, str]) -> ThemePictures:
    """The pictures of *chosen*, which are among the files *loose* in content/ (digests by name).

    What is wrong with one is told with the pictures of cases; its option is then empty.
    """
    if not chosen:
        return ThemePictures()
    uses = tuple(PictureUse(file, loose[file], stem) for file, stem in dict(_files(chosen)).items())
    with Pool(context, 1) as pool:
        originals = [(CONTENT + use.src, use.digest) for use in uses]
        results, _ = all_pictures(pool, originals, Memory(), lambda stage, done, total: None)
    context.release()
    stems = {use.src: use.name for use in uses}
    values = {name: _value(item, stems, results, CARD_TALL if name == CARD else TALL) for name, item in chosen.items()}
    return ThemePictures({name: value for name, value in values.items() if value is not None}, uses)


def _files(chosen: Mapping[str, PictureChoice]) -> Iterator[tuple[str, str]]:
    """Each file with the name it is published by, that of the option: file names may say more than they should."""
    for name, item in chosen.items():
        stem = name.replace("_", "-")
        if item.dark:
            yield item.dark, f"{stem}-dark"
        yield item.file, stem


def site_card(options: Mapping[str, OptionValue], static: Container[str]) -> CardPicture | None:
    """The card that *options* say, or the ornament where it is among the *static* files of the theme."""
    chosen = options.get(CARD)
    if isinstance(chosen, ThemePicture):
        return CardPicture(chosen.path, chosen.width, chosen.height, media_type(chosen.path), chosen.alt)
    return ORNAMENT if f"static/{ORNAMENT.path}" in static else None


def _value(
    item: PictureChoice, stems: Mapping[str, str], results: Mapping[str, tuple[str, PictureResult]], tall: int
) -> ThemePicture | None:
    made = {file: results[CONTENT + file][1].picture for file in (item.file, item.dark) if file}
    picture, dark = made[item.file], made.get(item.dark)
    if picture is None:
        return None
    shown = _rendition(picture, tall)
    path = shown.name(stems[item.file], widest=shown is picture.renditions[0])
    other = _rendition(dark, tall) if dark is not None else None
    in_dark = other.name(stems[item.dark], widest=other is dark.renditions[0]) if other and dark else ""
    return ThemePicture(path=path, width=shown.width, height=shown.height, alt=item.alt, dark=in_dark)


def _rendition(picture: Picture, tall: int) -> Rendition:
    """The smallest that is sharp everywhere."""
    return next((item for item in reversed(picture.renditions) if item.height >= tall), picture.renditions[0])
