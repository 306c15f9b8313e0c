"""A page shows the safe renditions of its pictures, under the names of its figures."""

from __future__ import annotations

from sitegen.model.site import Picture, PictureUse, Rendition
from sitegen.pages._pictures import shown_pictures


def _rendition(width: int) -> Rendition:
    return Rendition(digest="0" * 32, extension="webp", media_type="image/webp", width=width, height=width // 2)


def test_pictures_are_shown_by_the_name_of_their_figure() -> None:
    pictures = {"content/cases/x/figures/scan 1999.png": Picture(renditions=(_rendition(1200), _rendition(480)))}
    uses = (PictureUse("figures/scan 1999.png", "d", "fig-ct"), PictureUse("figures/bad.png", "d", "fig-bad"))
    shown = shown_pictures("content/cases/x", uses, pictures)
    assert shown["figures/scan 1999.png"].path == "fig-ct.webp"
    assert shown["figures/scan 1999.png"].srcset == (("fig-ct.webp", 1200), ("fig-ct-480.webp", 480))
    assert "figures/bad.png" not in shown
