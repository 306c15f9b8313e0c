"""What the pictures of a case or a prose page became, as its page is given them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.model.site import Picture, PictureUse, ShownPicture


def shown_pictures(folder: str, uses: Iterable[PictureUse], pictures: Mapping[str, Picture]) -> dict[str, ShownPicture]:
    """The pictures by the path of their original in *folder* (`content/cases/x`); unreadable ones are missing."""
    return {
        use.src: picture.shown(use.name) for use in uses if (picture := pictures.get(f"{folder}/{use.src}")) is not None
    }
