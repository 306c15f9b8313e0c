"""Marks that cite works: each has a place of its own, so that the reference list can lead back to it, and holds the
words of its reference, which the style sheet shows on hover and focus. An attribute is no second text for screen
readers, search engines and the clipboard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from sitegen.model.document import Citation, Inline, Link, SoftBreak, Text
from sitegen.render.anchors import citation as place_of, reference
from sitegen.render.escape import attr

if TYPE_CHECKING:
    from sitegen.model.printed import Entry
    from sitegen.render.html import Html

ROLE = 'role="doc-biblioref"'
ENTRY = "#" + reference("")
_MARKS = re.compile(r"[.,!?…]+(?!\w)")


def previews(entries: Iterable[Entry]) -> dict[str, str]:
    """What the mark of each work says of it, by key, ready for an attribute."""
    return {entry.key: attr(entry.preview) for entry in entries}


def after_punctuation(nodes: Iterable[Inline], raised: frozenset[int]) -> list[Inline]:
    """*nodes* with the *raised* citations where such signs stand: close to the word, behind a full stop or a comma."""
    found: list[Inline] = []
    waiting: Inline | None = None
    for node in nodes:
        if waiting is not None and isinstance(node, Text) and (marks := _MARKS.match(node.value)):
            found += (Text(marks[0]), waiting)
            node = Text(node.value[marks.end() :])
        elif waiting is not None:
            found.append(waiting)
        waiting = node if isinstance(node, Citation) and node.number in raised else None
        if waiting is None:
            found.append(node)
        elif found and isinstance(found[-1], SoftBreak):
            found.pop()
        elif found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].value.rstrip())
    return found if waiting is None else [*found, waiting]


def cluster(writer: Html, node: Citation) -> str:
    """One citation as the style wrote it. The first link to each work gets its place, and a work that a range hides
    (the 2 of 1–3) has a place without a link. On another page than the case's there is no place to lead back to, and a
    caption may stand twice.
    """
    places: dict[str, list[str]] = {}
    for position, item in enumerate(node.items if not writer.here else ()):
        places.setdefault(item.key, []).append(place_of(node.number, position))
    own = replace(writer, marks={}, places=places)  # what a style writes has its final numbers
    html = own.line(writer.citations.get(node.number, ()))
    hidden = "".join([f'<span id="{attr(place)}"></span>' for waiting in places.values() for place in waiting])
    return f'<span class="citation">{hidden}{html}</span>'


def mark(writer: Html, node: Link) -> str:
    """The link to the entry of a work. It takes the work's first place in the citation that no mark has yet."""
    key = node.href.removeprefix(ENTRY)
    waiting = (writer.places or {}).get(key)
    place = f' id="{attr(waiting.pop(0))}"' if waiting else ""
    words = writer.previews.get(key, "")
    preview = f' data-preview="{words}"' if words else ""
    return f'<a {ROLE} href="{attr(writer.place(reference(key)))}"{place}{preview}>{writer.line(node.children)}</a>'
