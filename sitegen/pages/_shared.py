"""What several page types need: shown pictures, the words of the interface."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.model.site import Picture, PictureUse, ShownPicture
from sitegen.plugins import Workshop
from sitegen.render.phrases import Phrases, phrases


def shown_pictures(folder: str, uses: Iterable[PictureUse], pictures: Mapping[str, Picture]) -> dict[str, ShownPicture]:
    """The pictures of a page by the original's path in *folder* (`content/cases/x`); unreadable ones are missing."""
    return {
        use.src: picture.shown(use.name) for use in uses if (picture := pictures.get(f"{folder}/{use.src}")) is not None
    }


def words_for(shop: Workshop, lang: str) -> Phrases:
    """The interface in the language of a page."""
    language = lang or shop.site.lang
    return phrases(language, shop.catalogue(language))
