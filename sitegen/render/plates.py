"""The pictures of figures one at a time and large: which there are, and how a region is cut out of its picture.

A region is cut by an SVG image element with a view box, so that no further file has to be made of it.
https://www.w3.org/TR/SVG2/embedded.html#ImageElement
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from sitegen.model.figure import Figure, Panel, Region
from sitegen.render import figures
from sitegen.render.anchors import panel as panel_id
from sitegen.render.escape import attr, text
from sitegen.render.urls import address

if TYPE_CHECKING:
    from sitegen.model.site import ShownPicture
    from sitegen.render.html import Html

LARGE, SMALL = "(min-width: 64rem) 60rem, 95vw", "9rem"  # as wide as the default theme shows them


class Plate(NamedTuple):
    """A picture to be shown alone: a panel of *figure*, or the whole of a composite one when there is no panel."""

    figure: Figure
    panel: Panel | None

    @property
    def id(self) -> str:
        """The place of the panel or the figure."""
        return panel_id(self.figure.id, self.panel.id if self.panel else "")

    @property
    def letter(self) -> str:
        """The panel's letter; empty for a picture without one."""
        return self.panel.id if self.panel else ""


def plates(found: Iterable[Figure]) -> Iterator[Plate]:
    """Every panel in order. A composite picture comes before its regions; what has no letter there is no region."""
    for figure in found:
        if figure.composite:
            yield Plate(figure, None)
        for panel in figure.panels:
            if not figure.composite or (panel.region and panel.id):
                yield Plate(figure, panel)


def several(figure: Figure) -> bool:
    """Whether a figure has pictures that can stand side by side."""
    return not figure.composite and len(figure.panels) > 1


def large(writer: Html, plate: Plate) -> str:
    """The picture as large as it is; a composite one with the frames of its regions."""
    if plate.panel is not None:
        return _drawn(writer, plate.panel, LARGE)
    whole = _drawn(writer, Panel(src=plate.figure.src, alt=plate.figure.alt), LARGE)
    return f'<span class="framed">{whole}{figures.frames(plate.figure)}</span>'


def small(writer: Html, plate: Plate) -> str:
    """The same as a thumbnail. What it shows is said where it is large."""
    if plate.panel is not None:
        return _drawn(writer, plate.panel, SMALL, alt=False)
    return _drawn(writer, Panel(src=plate.figure.src, alt=""), SMALL, alt=False)


def _drawn(writer: Html, panel: Panel, sizes: str, *, alt: bool = True) -> str:
    shown, said = writer.pictures.get(panel.src), panel.alt if alt else ""
    if shown is None:
        return f'<span class="missing">{text(panel.alt)}</span>'
    return cut(shown, panel.region, said) if panel.region else figures.image(shown, said, sizes)


def cut(shown: ShownPicture, region: Region, alt: str) -> str:
    """A region of a picture, in the picture's own pixels. What lies around it is clipped, however wide it is shown."""
    x, y = region.x * shown.width / 100, region.y * shown.height / 100
    width, height = region.width * shown.width / 100, region.height * shown.height / 100
    name = f'role="img" aria-label="{attr(alt)}"' if alt else 'aria-hidden="true"'
    return (
        f'<svg class="cut" viewBox="0 0 {width:g} {height:g}" width="{width:.0f}" height="{height:.0f}" {name}>'
        f'<svg viewBox="{x:g} {y:g} {width:g} {height:g}" width="{width:g}" height="{height:g}">'
        f'<image href="{attr(address("", "/" + shown.path))}" width="{shown.width}" height="{shown.height}"/>'
        "</svg></svg>"
    )
