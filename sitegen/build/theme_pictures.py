"""Pictures that are options of the theme, such as a logo: made safe like those of cases, published as static files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sitegen.build.context import Context
from sitegen.build.memory import Memory, PictureResult
from sitegen.build.picturing import all_pictures
from sitegen.build.pool import Pool
from sitegen.build.theme_options import PictureChoice
from sitegen.model.layout import CONTENT
from sitegen.model.site import Picture, PictureUse, Rendition
from sitegen.render.manifest import OptionValue, ThemePicture

TALL = 120  # pixels: three for each of those that a logo is high, which is what the sharpest screens can show


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
    values = {name: _value(item, {use.src: use.name for use in uses}, results) for name, item in chosen.items()}
    return ThemePictures({name: value for name, value in values.items() if value is not None}, uses)


def _files(chosen: Mapping[str, PictureChoice]) -> Iterator[tuple[str, str]]:
    """Each file with the name it is published by, that of the option: file names may say more than they should."""
    for name, item in chosen.items():
        stem = name.replace("_", "-")
        if item.dark:
            yield item.dark, f"{stem}-dark"
        yield item.file, stem


def _value(
    item: PictureChoice, stems: Mapping[str, str], results: Mapping[str, tuple[str, PictureResult]]
) -> ThemePicture | None:
    made = {file: results[CONTENT + file][1].picture for file in (item.file, item.dark) if file}
    picture, dark = made[item.file], made.get(item.dark)
    if picture is None:
        return None
    shown = _rendition(picture)
    path = shown.name(stems[item.file], widest=shown is picture.renditions[0])
    other = _rendition(dark) if dark is not None else None
    in_dark = other.name(stems[item.dark], widest=other is dark.renditions[0]) if other and dark else ""
    return ThemePicture(path=path, width=shown.width, height=shown.height, alt=item.alt, dark=in_dark)


def _rendition(picture: Picture) -> Rendition:
    """The smallest that is sharp everywhere."""
    return next((item for item in reversed(picture.renditions) if item.height >= TALL), picture.renditions[0])
