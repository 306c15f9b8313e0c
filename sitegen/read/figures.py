"""Figures of the front matter: panels with letters, composite pictures with regions, captions bound to panels.

What is wrong with a figure is said by the checks (`panel-alt`, `panel-letter`, `panel-region` …), which see the
figure as it was understood here; nothing is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitegen.model.figure import Figure, Panel, Region
from sitegen.model.figure_entry import FigureEntry, PanelEntry
from sitegen.read.panel_mentions import bind
from sitegen.read.prose import Prose

PREFIX = "fig-"
_COLUMNS = re.compile(r"(\d{1,2})\s*(?:columns?|cols?)?", re.IGNORECASE)
_SHARED = ("modality", "view", "stain", "magnification", "scale_bar")  # said of a figure, meant of each panel


def figure_id(name: str) -> str:
    """The full id of the figure an author calls `ct` or `fig-ct`."""
    return name if name.startswith(PREFIX) else PREFIX + name


def figures(entries: Sequence[FigureEntry], prose: Prose) -> tuple[Figure, ...]:
    """The figures of the front matter, without numbers."""
    return tuple(_figure(index, entry, prose) for index, entry in enumerate(entries))


def _figure(index: int, entry: FigureEntry, prose: Prose) -> Figure:
    at = ("figures", index)
    letters = tuple(filter(None, panel_letters(entry.panels)))
    title = bind(prose.inlines(entry.title, *at, "title"), letters)  # in the order of `model.walk.figure_text`
    caption = bind(prose.inlines(entry.caption, *at, "caption"), letters)
    panels = tuple(_panels(entry, prose, at))
    composite = _composite(entry)
    return Figure(
        id=figure_id(entry.id),
        number=0,
        label=prose.label(entry.label, *at, "label"),
        panels=panels,
        title=title,
        caption=caption,
        src=composite,
        alt=(entry.alt or _alt_of_parts(panels)) if composite else "",
        columns=_columns(entry.layout),
        long_description=prose.blocks(entry.long_description, *at, "long_description"),
        credit=entry.credit,
        source=entry.source,
        license=entry.license,
        permission=entry.permission,
        clinical_photo=entry.clinical_photo,
    )


def _composite(entry: FigureEntry) -> str:
    """The one picture whose regions are the panels; `src` may stand at the figure or, the same, at every panel."""
    if not any(panel.region for panel in entry.panels):
        return ""
    sources = {panel.src for panel in entry.panels if panel.src}
    return entry.src or (sources.pop() if len(sources) == 1 else "")


def _panels(entry: FigureEntry, prose: Prose, at: tuple[str, int]) -> Iterator[Panel]:
    written = entry.panels or ((PanelEntry(src=entry.src, alt=entry.alt),) if entry.src else ())
    letters = panel_letters(written)
    for position, panel in enumerate(written):
        place = (*at, "panels", position)
        yield Panel(
            src=panel.src or entry.src,
            alt=panel.alt,
            id=letters[position],
            region=region(panel.region),
            caption=prose.inlines(panel.caption, *place, "caption"),
            long_description=prose.blocks(panel.long_description, *place, "long_description"),
            time=panel.time,
            **{name: getattr(panel, name) or getattr(entry, name) for name in _SHARED},
        )


def panel_letters(panels: Sequence[PanelEntry]) -> tuple[str, ...]:
    """The ids of panels in lower case; several panels without any id are a, b, c …"""
    written = tuple(panel.id.strip().lower() for panel in panels)
    if len(panels) < 2 or any(written):
        return written
    return tuple(_letter(position) for position in range(len(panels)))


def _letter(position: int) -> str:
    """Letters from a to z, then aa, ab …"""
    higher, lower = divmod(position, 26)
    return (_letter(higher - 1) if higher else "") + chr(ord("a") + lower)


def region(numbers: Sequence[float]) -> Region | None:
    """The region of four numbers; None for any other count, which the check `panel-region` reports."""
    return Region(*numbers) if len(numbers) == 4 else None


def _alt_of_parts(panels: Sequence[Panel]) -> str:
    """What a composite picture shows, told by its parts."""
    return " ".join(f"({panel.id}) {panel.alt}" if panel.id else panel.alt for panel in panels if panel.alt)


def _columns(layout: str) -> int:
    """`4 columns` or `4`; anything else is left to the theme."""
    found = _COLUMNS.fullmatch(layout.strip())
    return int(found[1]) if found else 0
