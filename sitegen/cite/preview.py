"""The words of an entry before its addresses: what the mark of a work shows of it. Addresses are for the list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.cite.csl import plain
from sitegen.cite.csl.output import Out
from sitegen.cite.isolate import isolated_words
from sitegen.model.raised import told_apart

_LEADS_TO = re.compile(r"(?<=[.,;:?!)\]”»’」。] )[^.,;?!\d]*$")  # “doi: ”, “Available from: ”


def preview(content: Out) -> str:
    """The words of *content* up to its first link and to what leads to that; all of them when nothing is before."""
    pieces: list[str] = []
    for piece in _pieces(content):
        if piece is None:
            before = _LEADS_TO.sub("", told_apart("".join(pieces))).rstrip(" ,;:(<")
            return isolated_words(before or plain.text(content).strip())
        pieces.append(piece)
    return isolated_words(told_apart("".join(pieces)).strip())


def _pieces(content: Out) -> Iterator[str | None]:
    """The strings of *content* in order, None for a link."""
    if isinstance(content, str):
        yield content
    elif content.tag == "link":
        yield None
    elif content.tag in plain.SHIFTED:
        yield plain.pieces(content)
    else:
        for child in content.children:
            yield from _pieces(child)
