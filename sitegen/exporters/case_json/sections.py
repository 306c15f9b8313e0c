"""The sections of a text in the order of reading, each with what stands right under its heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sitegen.exporters.case_json import record
from sitegen.model import document as doc
from sitegen.model.plain_words import Words
from sitegen.render.anchors import anchor


def sections(blocks: Iterable[doc.Block], words: Words) -> Iterator[record.Section]:
    """All sections of *blocks*, at any depth; first what stands above every heading."""
    own, below = _parted(blocks)
    if (found := _section(words, own)).text or found.cites:
        yield found
    yield from _sections(below, words)


def _sections(found: Iterable[doc.Section], words: Words) -> Iterator[record.Section]:
    for node in found:
        own, below = _parted(node.children)
        yield _section(words, own, node)
        yield from _sections(below, words)


def _section(words: Words, blocks: Sequence[doc.Block], node: doc.Section | None = None) -> record.Section:
    words.cites, words.notes = [], []
    title, text = words.line(node.title) if node else "", words.flow(blocks)
    return record.Section(
        id=anchor(node.id) if node and node.id else "",
        level=node.level if node else 1,
        title=title,
        care=node.care if node else "",
        text=text,
        cites=tuple(dict.fromkeys(words.cites)),
        notes=tuple(dict.fromkeys(words.notes)),
    )


def _parted(blocks: Iterable[doc.Block]) -> tuple[list[doc.Block], list[doc.Section]]:
    """What stands under a heading, and the headings below it."""
    own: list[doc.Block] = []
    below: list[doc.Section] = []
    for node in blocks:
        if type(node) is doc.Section:
            below.append(node)
        else:
            own.append(node)
    return own, below
