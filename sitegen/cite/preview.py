"""The words of an entry before its addresses: what the mark of a work shows of it. Addresses are for the list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.cite.csl.output import Out, plain
from sitegen.cite.isolate import isolated_words

_LEADS_TO = re.compile(r"(?<=[.,;:?!)\]”»’」。] )[^.,;?!\d]*$")  # “doi: ”, “Available from: ”


def preview(content: Out) -> str:
    """The words of *content* up to its first link and to what leads to that; all of them when nothing is before."""
    pieces: list[str] = []
    for piece in _pieces(content):
        if piece is None:
            before = _LEADS_TO.sub("", "".join(pieces)).rstrip(" ,;:(<")
            return isolated_words(before or plain(content).strip())
        pieces.append(piece)
    return isolated_words("".join(pieces).strip())


def _pieces(content: Out) -> Iterator[str | None]:
    """The strings of *content* in order, None for a link."""
    if isinstance(content, str):
        yield content
    elif content.tag == "link":
        yield None
    else:
        for child in content.children:
            yield from _pieces(child)
