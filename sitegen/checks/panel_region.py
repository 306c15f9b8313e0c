"""A region is four numbers in per cent of the figure's one picture, inside it: `region: [0, 0, 50, 100]`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.figure_entry import FigureEntry, PanelEntry
from sitegen.plugins import Check, Locate

HINT = "left, top, width and height in per cent of the picture, e.g. region: [0, 0, 50, 100] for its left half"
_ROUNDING = 0.01


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each region that is none, and each composite figure that is not of one picture."""
    for index, entry in enumerate(case.meta.figures):
        if not any(panel.region for panel in entry.panels):
            continue
        for position, panel in enumerate(entry.panels):
            message = _problem(panel.region) if panel.region else _whole_picture(entry, panel)
            if message:
                path = ("figures", index, "panels", position, "region")
                yield at.problem(check.name, check.severity, message, HINT, *path)
        if len({panel.src or entry.src for panel in entry.panels} | ({entry.src} if entry.src else set())) != 1:
            message = f"the regions of figure '{entry.id}' are not of one picture"
            hint = "name the picture once, as src of the figure"
            yield at.problem(check.name, check.severity, message, hint, "figures", index)
        elif not (entry.src or entry.panels[0].src):
            message = f"figure '{entry.id}' has regions but no picture"
            yield at.problem(check.name, check.severity, message, "give the figure src", "figures", index)


def _problem(region: Sequence[float]) -> str:
    if len(region) != 4:
        return f"a region is four numbers, and here are {len(region)}"
    x, y, width, height = region
    if not all(0 <= number <= 100 for number in region):
        return "a region lies between 0 and 100 per cent"
    if width == 0 or height == 0:
        return "this region has no width or no height"
    if x + width > 100 + _ROUNDING or y + height > 100 + _ROUNDING:
        return "this region reaches beyond the edge of the picture"
    return ""


def _whole_picture(entry: FigureEntry, panel: PanelEntry) -> str:
    return f"panel '{panel.id}' of figure '{entry.id}' has no region, though others have one"


_FIGURE = "---\ntitle: A\nfigures:\n  - id: ct\n    src: both.png\n    caption: (a) Left. (b) Right.\n    panels:\n"
_LEFT = "      - {id: a, alt: Before, region: [0, 0, 50, 100]}\n"
CHECK = Check(
    name="panel-region",
    severity="error",
    summary="The regions of a composite figure lie inside its one picture, so that each panel can be shown alone.",
    run=run,
    good=(_FIGURE + _LEFT + "      - {id: b, alt: After, region: [50, 0, 50, 100]}\n---\n",),
    bad=(
        _FIGURE + _LEFT + "      - {id: b, alt: After, region: [50, 0, 60, 100]}\n---\n",
        _FIGURE + _LEFT + "      - {id: b, alt: After, region: [50, 0, 50]}\n---\n",
        _FIGURE + _LEFT + "      - {id: b, alt: After, region: [-5, 0, 50, 50]}\n---\n",
        _FIGURE + _LEFT + "      - {id: b, alt: After}\n---\n",
        _FIGURE + _LEFT + "      - {id: b, alt: After, src: other.png, region: [0, 0, 50, 50]}\n---\n",
    ),
)
