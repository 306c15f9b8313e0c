"""The reference list: each entry as the style wrote it, links out, and links back to every place that cites it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from markupsafe import Markup

from sitegen.model.struct import Value
from sitegen.render.anchors import reference
from sitegen.render.html import Html
from sitegen.render.phrases import Phrases
from sitegen.render.urls import safe_link

if TYPE_CHECKING:
    from sitegen.cite.style import Entry


class NamedLink(Value, frozen=True, array_like=True):
    """A short link and the name a screen reader gives it: `PubMed`, `PubMed, reference 3`."""

    text: str
    href: str
    label: str


class ReferenceView(Value, frozen=True, kw_only=True):
    """An entry of the list. `marker` is the label the style prints, empty in author–date styles."""

    id: str
    html: Markup
    marker: str = ""
    links: tuple[NamedLink, ...] = ()
    back: tuple[NamedLink, ...] = ()


def references(
    entries: Iterable[Entry], backlinks: Mapping[str, tuple[str, ...]], writer: Html
) -> tuple[ReferenceView, ...]:
    """The entries in the order of the list."""
    return tuple(
        _reference(number, entry, backlinks.get(entry.key, ()), writer) for number, entry in enumerate(entries, 1)
    )


def _reference(number: int, entry: Entry, places: tuple[str, ...], writer: Html) -> ReferenceView:
    words = writer.words
    links = (
        NamedLink(text, href, words("{place}, reference {number}", place=text, number=number))
        for text, href in ((text, safe_link(writer.root, href)) for text, href in entry.links)
        if href
    )
    return ReferenceView(
        id=reference(entry.key),
        html=writer.inlines(entry.text),
        marker=entry.number_label,
        links=tuple(links),
        back=tuple(_back(number, mark, place, len(places), words) for mark, place in enumerate(places, 1)),
    )


def _back(number: int, mark: int, place: str, marks: int, words: Phrases) -> NamedLink:
    label = words("Back to citation {mark} of reference {number}", mark=mark, number=number)
    return NamedLink("↩\ufe0e" if marks == 1 else f"↩\ufe0e{mark}", f"#{place}", label)
