"""Letters that lead to panels: `(a, c–e)` in a caption and “Figure 1a–c” in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sitegen.model.document import CrossReference, PanelMention
from sitegen.render.anchors import anchor, panel
from sitegen.render.escape import attr, text
from sitegen.render.panel_letters import LETTERS, linked

if TYPE_CHECKING:
    from sitegen.render.html import Html

_NAMES = {"Figure": "Figure {number}", "Table": "Table {number}", "Equation": "Equation {number}"}
_BEFORE_NUMBER = re.compile(r" (?=[A-Z]?[\d.]+$)")  # “Table S1” stays on one line


def mention(writer: Html, node: PanelMention) -> str:
    """`(a, c–e)`, each letter a link when the figure is known."""
    if not writer.figure:
        return f'<span class="mention">({text(node.text)})</span>'
    label, number = writer.labels.get(writer.figure, ("", ""))
    name = writer.words(_NAMES[label], number=number).replace(" ", "\u00a0") if label in _NAMES else number
    inner = linked_letters(writer, node.text, node.panels, writer.figure, name)
    return f'<span class="mention">({inner})</span>'


def linked_letters(writer: Html, words: str, panels: tuple[str, ...], figure: str, name: str = "") -> str:
    """*words* with each letter of *panels* a link; *name* (“Figure 1”) tells a screen reader which figure."""

    def link(letter: str) -> str:
        label = f' aria-label="{attr(name + letter)}"' if name else ""
        return f'<a href="{attr(writer.place(panel(figure, letter.lower())))}"{label}>{text(letter)}</a>'

    return linked(words, panels, link)


def cross_reference(writer: Html, node: CrossReference) -> str:
    """“Figure 1”, “Figure 1b”, “Figure 1a–c, e”, “Table 2”, the title of a section: the name is the first link."""
    label, number = writer.labels.get(node.target, ("", node.target))
    ui = writer.ui
    if node.kind == "sec":
        name, ui = number, ""
    elif label in _NAMES:
        name = writer.words(_NAMES[label], number=number).replace(" ", "\u00a0")
    else:
        name, ui = _BEFORE_NUMBER.sub("\u00a0", number), ""
    if not node.panels:
        return _link(writer, anchor(node.target), name, ui)
    words = node.panel_text or ", ".join(node.panels)
    first = LETTERS.search(words)
    if first is None or first[0].lower() not in node.panels:
        return _link(writer, anchor(node.target), name + words, ui)
    opening = _link(writer, panel(node.target, first[0].lower()), name + words[: first.end()], ui)
    return opening + linked_letters(writer, words[first.end() :], node.panels, node.target, name)


def _link(writer: Html, place: str, words: str, ui: str) -> str:
    return f'<a href="{attr(writer.place(place))}" class="xref"{ui}>{text(words)}</a>'
