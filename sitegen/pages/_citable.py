"""The records of cases for citation files, in which an abstract calls tables and figures what the page calls them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from sitegen.model.particulars import Citable
from sitegen.pages._words import words_for
from sitegen.plugins import Workshop
from sitegen.render.text import named


def citables(digests: Iterable[str], shop: Workshop) -> Iterator[Citable]:
    """The records of these digests."""
    return (_labelled(shop.citable(digest), shop) for digest in digests)


def _labelled(found: Citable, shop: Workshop) -> Citable:
    if not found.labels:
        return found
    called = named(words_for(shop, found.reference.text.get("language", "")))
    labels = tuple(("", called(word, number) if word else number) for word, number in found.labels)
    return replace(found, labels=labels)
