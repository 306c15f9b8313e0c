"""Figures: numbered, their panels a grid of addressable pictures, or one composite picture with its regions listed.

Each picture links to the page that shows it large, or to its widest rendition where there is none, so that it can be
enlarged without a script. Sizes are in the page, so nothing moves while pictures load.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sitegen.model.document import Image
from sitegen.model.figure import Figure, Panel, Region
from sitegen.model.licenses import license_name, license_url
from sitegen.model.site import ShownPicture
from sitegen.render.anchors import panel as panel_id
from sitegen.render.escape import attr, text
from sitegen.render.text import listed, stop
from sitegen.render.urls import address

if TYPE_CHECKING:
    from sitegen.render.html import Html

MOST_COLUMNS = 6
_MEASURE = 42  # rem: the width of the text on a wide screen
INDENT_LEVEL = 4  # of headings inside a long description


def figure(writer: Html, node: Figure) -> str:
    """A whole figure with its caption, rights and long description."""
    inside = replace(writer, figure=node.id)
    pictures = _composite(inside, node) if node.composite else _grid(inside, node)
    caption = f"<figcaption>{_caption(inside, node)}{_long(inside, node)}</figcaption>"
    return (
        f'<figure class="figure" id="{attr(node.id)}" aria-labelledby="{attr(node.id)}-label">\n'
        f"{pictures}{caption}\n</figure>\n"
    )


def name(writer: Html, node: Figure) -> str:
    """“Figure 1”, its own label, or “Figure” when it has no number."""
    if node.label:
        return node.label
    return writer.words("Figure {number}", number=node.number) if node.number else writer.words("Figure")


def _caption(writer: Html, node: Figure) -> str:
    title = f" <strong>{writer.line(node.title)}</strong>" if node.title else ""
    shown = title.removesuffix("</strong>")
    end = "" if not title or _ends(shown) else stop(shown)
    ui = "" if node.label else writer.ui
    label = f'<span class="label" id="{attr(node.id)}-label"{ui}>{text(name(writer, node))}.</span>'
    words = f" {writer.line(node.caption)}" if node.caption else ""
    return f"{label}{title}{end}{words}{rights(writer, node)}"


def _ends(words: str) -> bool:
    return words.endswith((".", "?", "!", "。", "؟"))


def rights(writer: Html, node: Figure) -> str:
    """Whose a figure is, where it is from, and what may be done with it."""
    said = (
        ("Credit", text(node.credit.rstrip("."))), ("Source", text(node.source.rstrip("."))),
        ("Permission", text(node.permission.rstrip("."))), ("Licence", _licence(node.license)),
    )  # fmt: skip
    parts = [f"{text(writer.words('{label}:', label=writer.words(label)))} {value}." for label, value in said if value]
    return f' <small class="rights">{" ".join(parts)}</small>' if parts else ""


def _licence(spdx: str) -> str:
    href, shown = license_url(spdx), text(license_name(spdx))
    return f'<a href="{attr(href)}">{shown}</a>' if spdx and href else shown


def _long(writer: Html, node: Figure) -> str:
    parts = [_details(writer, name(writer, node), writer.flow(node.long_description, INDENT_LEVEL))]
    for panel in node.panels if node.composite else ():
        label = name(writer, node) + panel.id
        parts.append(_details(writer, label, writer.flow(panel.long_description, INDENT_LEVEL)))
    return "".join(parts)


def _details(writer: Html, label: str, html: str) -> str:
    if not html:
        return ""
    summary = text(writer.words("Long description of {figure}", figure=label))
    return f'<details class="long"><summary{writer.ui}>{summary}</summary>\n{html}</details>\n'


# -- one picture a panel ----------------------------------------------------------------------------
def _grid(writer: Html, node: Figure) -> str:
    if len(node.panels) == 1 and not node.panels[0].id:
        return _single(writer, node, node.panels[0])
    columns = min(node.columns, MOST_COLUMNS) or _count(node)
    panels = "".join([_panel(writer, node, panel, sizes(columns)) for panel in node.panels])
    return f'<div class="panels {"columns" if node.columns else "count"}-{columns}">\n{panels}</div>\n'


def sizes(columns: int) -> str:
    """How wide a picture in so many columns is: beside the contents, across the screen, two abreast on a phone."""
    wide, narrow = 95 // columns, 95 // min(columns, 2)
    return f"(min-width: 64rem) {_MEASURE / columns:.3g}rem, (min-width: 40rem) {wide}vw, {narrow}vw"


def _count(node: Figure) -> int:
    """How many columns suit so many panels: 2, 3 or 4, whichever leaves the fullest last row."""
    panels = len(node.panels)
    return min(panels, 2) if panels < 3 else min((4, 3, 2), key=lambda columns: -panels % columns)


def _single(writer: Html, node: Figure, panel: Panel) -> str:
    note = panel_words(writer, panel)
    words = f'<p class="panel-caption">{note}</p>\n' if note else ""
    details = _details(writer, name(writer, node), writer.flow(panel.long_description, INDENT_LEVEL))
    return f"{_picture(writer, panel.src, panel.alt, sizes(1), node.id)}\n{words}{details}"


def _panel(writer: Html, node: Figure, panel: Panel, sizes: str) -> str:
    place = panel_id(node.id, panel.id)
    letter = f'<span class="letter">{text(panel.id)}</span> ' if panel.id else ""
    label = name(writer, node) + panel.id
    details = _details(writer, label, writer.flow(panel.long_description, INDENT_LEVEL))
    return (
        f'<figure class="panel" id="{attr(place)}" aria-label="{attr(label)}">\n'
        f"{_picture(writer, panel.src, panel.alt, sizes, place)}\n"
        f"<figcaption>{letter}{panel_words(writer, panel)}{details}</figcaption>\n</figure>\n"
    )


def panel_words(writer: Html, panel: Panel) -> str:
    """The caption of a panel and its facts in a line: modality, view, stain …"""
    scale = writer.words("scale bar {length}", length=panel.scale_bar.replace(" ", "\u00a0")) if panel.scale_bar else ""
    facts = (panel.modality, panel.view, panel.stain, panel.magnification, panel.time, scale)
    said = text(listed(filter(None, facts)))
    caption = writer.line(panel.caption)
    facts_html = f'<span class="facts">{said}</span>' if said else ""
    return " ".join(filter(None, (caption, facts_html)))


def _picture(writer: Html, src: str, alt: str, sizes: str, place: str) -> str:
    shown = writer.pictures.get(src)
    if shown is None:
        return f'<p class="missing">{text(alt)}</p>'
    words = text(writer.words("Open the picture at full size"))
    href = attr(f"{writer.plates}#{place}" if writer.plates else address("", "/" + shown.path))
    hidden = f'<span class="visually-hidden">{words}</span>'
    return f'<a class="picture" href="{href}">{image(shown, alt, sizes)}{hidden}</a>'


def image(shown: ShownPicture, alt: str, sizes: str, title: str = "") -> str:
    """An image element: size, narrower versions, loaded when it comes near."""
    source_set = ", ".join([f"{address('', '/' + path)} {width}w" for path, width in shown.srcset])
    responsive = f' srcset="{attr(source_set)}" sizes="{sizes}"' if source_set else ""
    titled = f' title="{attr(title)}"' if title else ""
    return (
        f'<img src="{attr(address("", "/" + shown.path))}"{responsive} alt="{attr(alt)}"{titled}'
        f' width="{shown.width}" height="{shown.height}" loading="lazy" decoding="async">'
    )


def inline_image(writer: Html, node: Image) -> str:
    """A small picture in a line; its alternative text when there is no picture."""
    shown = writer.pictures.get(node.src)
    if shown is None:
        return text(node.alt)
    return image(shown, node.alt, "20rem", node.title)


# -- one picture with regions -----------------------------------------------------------------------
def _composite(writer: Html, node: Figure) -> str:
    picture = _picture(writer, node.src, node.alt, sizes(1), node.id)
    regions = "".join([_region(writer, node, panel) for panel in node.panels])
    label = attr(writer.words("Panels of {figure}", figure=name(writer, node)))
    return (
        f'<div class="composite">\n<div class="framed">{picture}{frames(node)}</div>\n'
        f'<ul class="regions" aria-label="{label}">\n{regions}</ul>\n</div>\n'
    )


def frames(node: Figure) -> str:
    """The frames of a composite figure's regions, to be laid over the picture."""
    drawn = "".join([_frame(panel.region) for panel in node.panels if panel.region])
    opening = '<svg class="frames" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">'
    return f"{opening}{drawn}</svg>" if drawn else ""


def _frame(region: Region) -> str:
    x, y, width, height = _numbers(region)
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}"/>'


def _numbers(region: Region) -> list[str]:
    return [f"{number:g}" for number in (region.x, region.y, region.width, region.height)]


def _region(writer: Html, node: Figure, panel: Panel) -> str:
    """A region in the list. Its letter leads to where it is shown large; `data-region` tells the viewer where it is."""
    place = attr(panel_id(node.id, panel.id))
    letter = _enlarging(writer, name(writer, node) + panel.id, panel, place) if panel.id else ""
    said = f"{text(panel.alt)} {panel_words(writer, panel)}".strip()
    where = f' data-region="{" ".join(_numbers(panel.region))}"' if panel.region else ""
    opening = f'<li id="{place}"{where}>' if panel.id else "<li>"
    return f'{opening}{letter} <span class="region-text">{said}</span></li>\n'


def _enlarging(writer: Html, label: str, panel: Panel, place: str) -> str:
    """The letter of a region, as a link to the region where there is a page that shows it."""
    letter = f'<span class="letter">{text(panel.id)}</span>'
    if not writer.plates or not panel.region:
        return letter
    words = text(writer.words("Enlarge {figure}", figure=label))
    hidden = f'<span class="visually-hidden"{writer.ui}> {words}</span>'
    return f'<a class="enlarge" href="{attr(writer.plates)}#{place}">{letter}{hidden}</a>'
