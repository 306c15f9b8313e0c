"""The reference list: each entry as the style wrote it, links out, and links back to every place that cites it.

Joined as strings, like the text: a list of twenty works has a hundred links.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from markupsafe import Markup

from sitegen.render.anchors import reference
from sitegen.render.escape import attr, text
from sitegen.render.html import Html
from sitegen.render.urls import safe_link

if TYPE_CHECKING:
    from sitegen.model.printed import Entry

BACK = "↩\ufe0e"
UNNUMBERED = "unnumbered"
_MARKERS = {"{}.": "numbered", "{}": "bare", "[{}]": "bracketed", "({})": "parenthesised", "{})": "half-bracketed"}


def marker(labels: Iterable[str]) -> str:
    """How a list numbers its entries: a class of the list, `unnumbered` when it is the style that labels them."""
    labels = tuple(labels)
    for pattern, name in _MARKERS.items():
        if labels and all(label == pattern.format(number) for number, label in enumerate(labels, 1)):
            return name
    return UNNUMBERED


def references(entries: Iterable[Entry], backlinks: Mapping[str, tuple[str, ...]], writer: Html) -> Markup:
    """The items of the list, in its order."""
    entries = tuple(entries)
    labelled = marker(entry.label for entry in entries) == UNNUMBERED
    items = [
        _item(number, entry, backlinks.get(entry.key, ()), labelled, writer) for number, entry in enumerate(entries, 1)
    ]
    return Markup("".join(items))


def _item(number: int, entry: Entry, places: tuple[str, ...], labelled: bool, writer: Html) -> str:
    links = [_outward(number, name, href, writer) for name, href in entry.links]
    back = [_back(number, mark, place, len(places), writer) for mark, place in enumerate(places, 1)]
    both = "\n".join(filter(None, (*links, *back)))
    shown = f'\n<span class="links">{both}</span>' if both else ""
    words = f'<span class="entry" dir="auto">{writer.line(entry.text)}</span>'
    if labelled and entry.label:
        words = f'<span class="label">{text(entry.label)}</span> {words}'
    return f'<li id="{attr(reference(entry.key))}">{words}{shown}</li>\n'


def _outward(number: int, name: str, href: str, writer: Html) -> str:
    """A short link whose full name is for screen readers: `PubMed`, “PubMed, reference 3”."""
    safe = safe_link(writer.root, href)
    if not safe:
        return ""
    label = writer.words("{place}, reference {number}", place=name, number=number)
    return f'<a href="{attr(safe)}" aria-label="{attr(label)}">{text(name)}</a>'


def _back(number: int, mark: int, place: str, marks: int, writer: Html) -> str:
    label = writer.words("Back to citation {mark} of reference {number}", mark=mark, number=number)
    sign = BACK if marks == 1 else f"{BACK}{mark}"
    return f'<a href="#{attr(place)}" role="doc-backlink" aria-label="{attr(label)}">{sign}</a>'
