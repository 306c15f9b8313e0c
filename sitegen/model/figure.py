"""Figures as every output needs them: panels with letters, one picture each or regions of one picture."""

from __future__ import annotations

from sitegen.model.document import Blocks, Inlines
from sitegen.model.struct import Value


class Region(Value, frozen=True, array_like=True):
    """A part of a composite picture, in per cent of its width and height."""

    x: float
    y: float
    width: float
    height: float


class Panel(Value, frozen=True, kw_only=True):
    """One addressable picture. `src` is the original, relative to the case folder: it is never published.

    `id` is empty for the only panel of a figure without letters.
    """

    src: str
    alt: str
    id: str = ""
    region: Region | None = None
    caption: Inlines = ()
    long_description: Blocks = ()
    modality: str = ""
    view: str = ""
    time: str = ""
    stain: str = ""
    magnification: str = ""
    scale_bar: str = ""


class Figure(Value, frozen=True, kw_only=True):
    """A figure. `id` carries its prefix (`fig-ct`); `number` counts from 1 in reading order, and is 0 for a figure with
    a `label` of its own, such as “Figure A1”.

    A composite figure has `src` (and `alt` for the whole) and panels that are regions of it; `columns` is 0
    when the theme decides.
    """

    id: str
    number: int
    label: str = ""
    panels: tuple[Panel, ...]
    title: Inlines = ()
    caption: Inlines = ()
    src: str = ""
    alt: str = ""
    columns: int = 0
    long_description: Blocks = ()
    credit: str = ""
    source: str = ""
    license: str = ""
    permission: str = ""
    clinical_photo: bool = False

    @property
    def composite(self) -> bool:
        """True when the panels are regions of one picture."""
        return bool(self.src)
