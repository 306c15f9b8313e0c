"""Figures in JATS: a `fig` for one picture, a `fig-group` of a `fig` for each panel, one `fig` for a composite picture.

A `fig` may not hold another, and a `fig-group` holds at least two that are labelled: a composite picture is one `fig`
with its regions in a list. Each `graphic` has its own `alt-text`. https://jats4r.niso.org/accessibility/
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitegen.exporters.jats.inlines import NAMES
from sitegen.model.document import Blocks, Image, Inlines, PanelMention
from sitegen.model.figure import Figure, Panel
from sitegen.model.licenses import license_name, license_url
from sitegen.model.media_types import media_type
from sitegen.model.site import ShownPicture
from sitegen.render.anchors import panel as panel_id
from sitegen.render.text import listed
from sitegen.render.xml import NOTHING, Xml, each, element, joined, some

if TYPE_CHECKING:
    from sitegen.exporters.jats.text import JatsText

_FACTS = ("modality", "view", "stain", "magnification", "time")


def figure(writer: JatsText, node: Figure) -> Xml:
    """A figure with everything that is known of it."""
    inside = writer.inside(node.id)
    if node.composite:
        return joined((_composite(inside, node), "\n"))
    return joined((_group(inside, node) if len(node.panels) > 1 else _single(inside, node), "\n"))


def _single(writer: JatsText, node: Figure) -> Xml:
    """One picture; the letter of an only panel leads to it too."""
    panels = node.panels
    words = joined([piece for panel in panels for piece in _panel_words(writer, panel)])
    return element(
        "fig", {"id": writer.place(node.id)},
        _label(writer, node),
        _caption(writer, node.title, node.caption, words),
        joined(_graphic(writer, panel.src, panel.alt, (*node.long_description, *panel.long_description))
               for panel in panels),
        _rights(writer, node),
    )  # fmt: skip


# -- a picture for each panel -------------------------------------------------------------------------
def _group(writer: JatsText, node: Figure) -> Xml:
    """Rights are said of each panel: a group can hold none. The long description of a group is in its caption where
    its pictures have some of their own: only one of the two may be a `long-desc`.
    """
    described = any(panel.long_description for panel in node.panels)
    long, rights = writer.plain.told(node.long_description), _rights(writer, node)
    told = some("p", {"content-type": "long-desc"}, long) if described else NOTHING
    return element(
        "fig-group", {"id": writer.place(node.id), "content-type": "panels"},
        _label(writer, node),
        _caption(writer, node.title, node.caption, told),
        NOTHING if described else some("long-desc", {}, long),
        joined(_panel(writer, node, panel, rights) for panel in node.panels),
    )  # fmt: skip


def _panel(writer: JatsText, node: Figure, panel: Panel, rights: Xml) -> Xml:
    said = [*_panel_words(writer, panel)]
    caption = some("caption", {}, *said) or _from_the_group(writer, node, panel)
    return element(
        "fig", {"id": writer.place(panel_id(node.id, panel.id))},
        some("label", {}, panel.id),
        caption,
        _graphic(writer, panel.src, panel.alt, panel.long_description),
        rights,
    )  # fmt: skip


def _from_the_group(writer: JatsText, node: Figure, panel: Panel) -> Xml:
    """What the caption of the figure says of a panel without a caption of its own, or else the figure's title."""
    said = spoken_of(node.caption, panel.id) or node.title
    return some("caption", {"specific-use": "from-group"}, some("p", {}, writer.plain.line(said)))


def spoken_of(caption: Inlines, letter: str) -> Inlines:
    """The words behind the mention of panel *letter*, up to the next mention."""
    found: list[int] = []
    for at, inline in enumerate(caption):
        if isinstance(inline, PanelMention):
            if found:
                return caption[found[0] : at]
            if letter in inline.panels:
                found.append(at + 1)
    return caption[found[0] :] if found else ()


# -- one picture with regions -------------------------------------------------------------------------
def _composite(writer: JatsText, node: Figure) -> Xml:
    return element(
        "fig", {"id": writer.place(node.id), "fig-type": "composite"},
        _label(writer, node),
        _caption(writer, node.title, node.caption),
        _graphic(writer, node.src, node.alt, node.long_description),
        some("def-list", {"list-content": "panels"}, *[_region(writer, node, panel) for panel in node.panels]),
        _rights(writer, node),
    )  # fmt: skip


def _region(writer: JatsText, node: Figure, panel: Panel) -> Xml:
    """A region in the list: its letter, where it is in the picture (in per cent), what is seen there."""
    region = panel.region
    numbers = (region.x, region.y, region.width, region.height) if region else ()
    where = " ".join([f"{number:g}" for number in numbers])
    place = writer.place(panel_id(node.id, panel.id)) if panel.id else ""
    words = (
        some("p", {"content-type": "alt-text"}, panel.alt),
        *_panel_words(writer, panel),
        some("p", {"content-type": "long-desc"}, writer.plain.told(panel.long_description)),
    )
    return element(
        "def-item", {"id": place, "specific-use": f"region: {where}" if where else ""},
        element("term", {}, panel.id),
        some("def", {}, *words),
    )  # fmt: skip


# -- what all have -------------------------------------------------------------------------------------
def _label(writer: JatsText, node: Figure) -> Xml:
    return numbered(writer, "Figure", node.label, node.number)


def numbered(writer: JatsText, word: str, label: str, number: int) -> Xml:
    """The author's own *label*, or “Figure 1”."""
    if label or not number:
        return some("label", {}, label)
    return element("label", {"xml:lang": writer.tongue(NAMES[word])}, writer.words(NAMES[word], number=number))


def _caption(writer: JatsText, title: Inlines, caption: Inlines, more: Xml = NOTHING) -> Xml:
    return some("caption", {}, some("title", {}, writer.title(title)), some("p", {}, writer.line(caption)), more)


def _panel_words(writer: JatsText, panel: Panel) -> Iterator[Xml]:
    """The caption of a panel, then its facts in a line: modality, view, stain …"""
    caption = some("p", {}, writer.line(panel.caption))
    if caption:
        yield caption
    facts = [some("named-content", {"content-type": name}, getattr(panel, name)) for name in _FACTS]
    if panel.scale_bar:
        length = element("named-content", {"content-type": "scale-bar"}, panel.scale_bar)
        before, after = writer.words("scale bar {length}").split("{length}")
        facts.append(joined((before, length, after)))
    said = listed([fact for fact in facts if fact], writer.known.lang)
    if said:
        yield element("p", {"content-type": "facts"}, Xml(said))


def _graphic(writer: JatsText, src: str, alt: str, long: Blocks) -> Xml:
    """A picture, or paragraphs with what is said for it when there is none."""
    shown = writer.known.pictures.get(src)
    if shown is None:
        words = some("p", {"content-type": "long-desc"}, writer.plain.told(long))
        return joined((some("p", {"content-type": "alt-text"}, alt), words))
    return element(
        "graphic", _file(writer, shown),
        element("alt-text", {}, alt or "null"),
        some("long-desc", {}, writer.plain.told(long)),
    )  # fmt: skip


def inline_graphic(writer: JatsText, node: Image) -> Xml:
    """A small picture in a line; its alternative text when there is no picture."""
    shown = writer.known.pictures.get(node.src)
    if shown is None or writer.alone:
        return joined((node.alt,))
    return element("inline-graphic", _file(writer, shown), element("alt-text", {}, node.alt or "null"))


def _file(writer: JatsText, shown: ShownPicture) -> dict[str, str]:
    kind, _, subtype = media_type(shown.path).partition("/")
    return {"mimetype": kind, "mime-subtype": subtype, "xlink:href": writer.file(shown.path)}


def _rights(writer: JatsText, node: Figure) -> Xml:
    """Whose a figure is, where it is from, and what may be done with it."""
    licence = some("license", {"specific-use": "permission"}, each("license-p", (node.permission,)))
    if node.license:
        href = license_url(node.license)
        named = element("license-p", {}, license_name(node.license))
        licence = joined((licence, element("license", {"xlink:href": href}, some("ali:license_ref", {}, href), named)))
    return joined((
        some("attrib", {"specific-use": "credit"}, node.credit),
        some("attrib", {"specific-use": "source"}, node.source),
        some("permissions", {}, licence),
    ))  # fmt: skip
