"""The figures of a case on a page of their own: an index of small pictures, and each picture large with all that is
said of it. Whatever the viewer offers is to be had here without a script: every panel has an address.

One page for all of a case: at 10,000 cases a file a panel would make looking at the site a third longer.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec.structs import replace

from sitegen.model.case import Case
from sitegen.model.figure import Figure, Panel
from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from sitegen.render import figures, plates
from sitegen.render.html import Html, marked
from sitegen.render.phrases import Phrases
from sitegen.render.plates import Plate
from sitegen.render.standing import titled
from sitegen.render.text import words as plain
from sitegen.render.urls import address
from sitegen.render.views.head import Head, head
from sitegen.render.views.publication import BANNERS

if TYPE_CHECKING:
    from sitegen.render.views.case import Sources

FILE = "figures.html"  # beside the page of the case, whose pictures lie there
CASE = "index.html"
LEVEL = 4  # of headings inside a long description
FACTS = {
    "modality": "Modality", "view": "View", "time": "Time", "stain": "Stain", "magnification": "Magnification",
    "scale_bar": "Scale bar",
}  # fmt: skip


class PanelFact(Value, frozen=True, array_like=True):
    """What is known of a picture: `Modality`, `CT`."""

    label: str
    value: str


class PlateLink(Value, frozen=True, array_like=True):
    """The way to another picture."""

    href: str
    label: str


class PlateView(Value, frozen=True, kw_only=True):
    """A picture: `large` and `small`, its `caption` and `long` description, its `place` in the case, its file.

    `id` is its place on the page, `label` “Figure 1a”, `letter` a.
    """

    id: str
    label: str
    letter: str
    small: Markup
    large: Markup
    caption: Markup = Markup()
    facts: tuple[PanelFact, ...] = ()
    long: Markup = Markup()
    place: str = ""
    file: str = ""
    kind: str = ""
    width: int = 0
    height: int = 0
    previous: PlateLink | None = None
    next: PlateLink | None = None


class FigureView(Value, frozen=True, kw_only=True):
    """A figure and its `plates`. `id` is where they stand side by side, `whole` leads to the picture they are regions
    of; both are empty for a figure of one picture.
    """

    id: str
    whole: str
    label: str
    title: Markup = Markup()
    caption: Markup = Markup()
    rights: Markup = Markup()
    long: Markup = Markup()
    place: str = ""
    plates: tuple[PlateView, ...] = ()


class FiguresPage(Value, frozen=True, kw_only=True):
    """The view of a case's figures; `count` is how many pictures there are."""

    head: Head
    title: Markup
    case_href: str
    banner: str
    count: int
    figures: tuple[FigureView, ...]


class FiguresLink(Value, frozen=True, array_like=True):
    """The way from a case to its figures, and how many pictures are there."""

    href: str
    count: int


def figures_link(case: Case) -> FiguresLink | None:
    """The way to the figures of *case*, when it has any."""
    return FiguresLink(FILE, len(list(plates.plates(case.figures)))) if case.figures else None


def figures_page(case: Case, site: SiteInfo, words: Phrases, sources: Sources) -> FiguresPage:
    """The view of the figures of *case*."""
    title = words("Figures: {title}", title=titled(plain(case.title), case.meta.status, words))
    top = head(site, f"/cases/{case.slug}/{FILE}", title, lang=case.meta.lang, way=case.meta.dir)
    found = list(plates.plates(case.figures))
    own = {plate.id for plate in found} | {figure.id for figure in case.figures if plates.several(figure)}
    writer = Html(
        root=top.root, words=words, citations=sources.citations, raised=sources.raised, marks=sources.marks,
        lettered=sources.lettered, labels=sources.labels, pictures=sources.pictures, here=CASE, own=frozenset(own),
        ui=marked(words.lang, top.lang),
    )  # fmt: skip
    shown = _plates(found, writer)
    return FiguresPage(
        head=replace(top, noindex=True),  # whoever searches wants the case
        title=writer.inlines(case.title),
        case_href=CASE,
        banner=" ".join(_warnings(case, words, sources)),
        count=len(found),
        figures=tuple(_figures(case.figures, shown, writer)),
    )


def _warnings(case: Case, words: Phrases, sources: Sources) -> Iterator[str]:
    """What the page of the case says above everything: nobody should look at the pictures alone without it."""
    if any(notice.relation == "retracts" for notice in sources.notices):
        yield words("Retracted: do not rely on this case. The notice of its retraction says why.")
    if case.meta.status in BANNERS:
        yield words(BANNERS[case.meta.status])


def _figures(found: Sequence[Figure], shown: Mapping[str, Sequence[PlateView]], writer: Html) -> Iterator[FigureView]:
    """The figures that have a picture: one without is a mistake, which is told and must not bring another with it."""
    for figure in found:
        if figure.id not in shown:
            continue
        inside = dataclasses.replace(writer, figure=figure.id)
        yield FigureView(
            id=figure.id if plates.several(figure) else "",
            whole=f"#{figure.id}" if figure.composite else "",
            label=figures.name(writer, figure),
            title=inside.inlines(figure.title),
            caption=inside.inlines(figure.caption),
            rights=Markup(figures.rights(inside, figure)),
            long=inside.blocks(figure.long_description, LEVEL),
            place=f"{CASE}#{figure.id}",
            plates=tuple(shown[figure.id]),
        )


def _plates(found: Sequence[Plate], writer: Html) -> dict[str, list[PlateView]]:
    """The pictures of each figure, each linked to the ones before and after it, whatever figure they belong to."""
    links = [PlateLink(f"#{plate.id}", figures.name(writer, plate.figure) + plate.letter) for plate in found]
    views: dict[str, list[PlateView]] = {plate.figure.id: [] for plate in found}
    for plate, before, link, after in zip(found, (None, *links), links, (*links[1:], None), strict=False):
        views[plate.figure.id].append(_plate(plate, link.label, before, after, writer))
    return views


def _plate(plate: Plate, label: str, before: PlateLink | None, after: PlateLink | None, writer: Html) -> PlateView:
    panel = plate.panel
    src = panel.src if panel and not plate.figure.composite else plate.figure.src
    shown = writer.pictures.get(src)
    return PlateView(
        id=plate.id,
        label=label,
        letter=plate.letter,
        small=Markup(plates.small(writer, plate)),
        large=Markup(plates.large(writer, plate)),
        caption=writer.inlines(panel.caption) if panel else Markup(),
        facts=tuple(_facts(panel, writer)) if panel else (),
        long=writer.blocks(panel.long_description, LEVEL) if panel else Markup(),
        place=f"{CASE}#{plate.id}",
        file=address("", "/" + shown.path) if shown else "",
        kind=shown.path.rpartition(".")[2].upper() if shown else "",
        width=shown.width if shown else 0,
        height=shown.height if shown else 0,
        previous=before,
        next=after,
    )


def _facts(panel: Panel, writer: Html) -> Iterator[PanelFact]:
    for name, label in FACTS.items():
        if value := getattr(panel, name):
            yield PanelFact(writer.words(label), value)
