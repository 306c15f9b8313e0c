"""Marks that cite works, each with a place of its own so that the reference list can lead back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sitegen.model.document import Citation
from sitegen.render.anchors import citation as place_of, reference
from sitegen.render.escape import attr

if TYPE_CHECKING:
    from sitegen.render.html import Html

ROLE = 'role="doc-biblioref"'


def cluster(writer: Html, node: Citation) -> str:
    """One citation as the style wrote it. The first link to each work gets its place, and a work that a range hides
    (the 2 of 1–3) has a place without a link. No text can hold what is replaced here: its `<` is escaped.
    """
    html = writer.line(writer.citations.get(node.number, ())).replace('<a href="#ref-', f'<a {ROLE} href="#ref-')
    hidden = []
    for position, item in enumerate(node.items):
        place = attr(place_of(node.number, position))
        link = f'<a {ROLE} href="#{attr(reference(item.key))}"'
        if f"{link}>" in html:
            html = html.replace(f"{link}>", f'{link} id="{place}">', 1)
        else:
            hidden.append(f'<span id="{place}"></span>')
    return f'<span class="citation">{"".join(hidden)}{html}</span>'
