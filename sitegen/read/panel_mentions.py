"""`(a, c–e)` in a caption becomes a mention bound to those panels; other parentheses stay text.

What looks like panel letters and names no panel is bound too: the check `panel-letter` says so. A lone capital in a
caption whose panels go by small letters is text: `(H)` is hydrogen or haematoxylin.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from sitegen.model.document import Emphasis, Inline, Inlines, PanelMention, Span, Strong, Text
from sitegen.model.pattern import pattern
from sitegen.model.walk import walk

_PARENTHESES = pattern(r"\(([^()]{1,60})\)")
_BETWEEN = pattern(r"\s*(?:[,;&/、，]|\s(?:and|und|et|y|e)\s)\s*")
_RANGE = pattern(r"(\w{1,4})\s*(?:[-–—−]|\sto\s)\s*(\w{1,4})", re.ASCII)
_STAIN = pattern(r"h\s*(?:&|and)\s*e", re.IGNORECASE)  # haematoxylin and eosin, in every other histology caption
_LARGEST_RANGE = 52


def bind(nodes: Inlines, panels: Sequence[str]) -> Inlines:
    """*nodes* with mentions of *panels* (ids in lower case) bound; unchanged for a figure without letters."""
    if not panels or not nodes:
        return nodes
    return tuple(_Binder(panels, nodes).bound(nodes))


def mentioned(text: str, panels: Sequence[str]) -> tuple[str, ...]:
    """The panels that the words between two parentheses name, ranges expanded; empty when they name none."""
    found: list[str] = []
    if _STAIN.fullmatch(text.strip()):
        return ()
    for part in _BETWEEN.split(text.strip().lower()):
        letters = _expand(part, panels)
        if not letters:
            return ()
        found += letters
    return tuple(dict.fromkeys(found))


def _expand(part: str, panels: Sequence[str]) -> Sequence[str]:
    if part in panels:
        return (part,)
    ends = _RANGE.fullmatch(part)
    if ends is None:
        return (part,) if _like_a_panel(part, panels) else ()
    first, last = ends[1], ends[2]
    if first in panels and last in panels and panels.index(first) < panels.index(last):
        return panels[panels.index(first) : panels.index(last) + 1]
    if not (_like_a_panel(first, panels) and _like_a_panel(last, panels)):
        return ()
    return _between(first, last) or (first, last)


def _like_a_panel(part: str, panels: Sequence[str]) -> bool:
    """A letter, or a number where panels have numbers."""
    if part.isdecimal():
        return len(part) < 3 and part.isascii() and any(panel.isdecimal() for panel in panels)
    return part in panels or (len(part) == 1 and "a" <= part <= "z")


def _between(first: str, last: str) -> tuple[str, ...]:
    if first.isdecimal() and last.isdecimal():
        return tuple(map(str, range(int(first), min(int(last), int(first) + _LARGEST_RANGE) + 1)))
    if len(first) == len(last) == 1:
        return tuple(map(chr, range(ord(first), ord(last) + 1)))
    return ()


class _Binder:
    """Binds one caption. `capitals` is False when its panels go by small letters."""

    def __init__(self, panels: Sequence[str], nodes: Inlines) -> None:
        self.panels = panels
        self.capitals = not any(
            found[1].islower() and set(mentioned(found[1], panels)) & set(panels)
            for node in walk(_joined(nodes, panels))
            if isinstance(node, Text)
            for found in _PARENTHESES.finditer(node.value)
        )

    def bound(self, nodes: Inlines) -> Iterator[Inline]:
        for node in _joined(nodes, self.panels):
            match node:
                case Text(value):
                    yield from self._text(value)
                case Emphasis(children):
                    yield Emphasis(tuple(self.bound(children)))
                case Strong(children):
                    yield Strong(tuple(self.bound(children)))
                case Span(children, lang, dir, classes):
                    yield Span(tuple(self.bound(children)), lang, dir, classes)
                case _:
                    yield node

    def _text(self, value: str) -> Iterator[Inline]:
        done = 0
        for found in _PARENTHESES.finditer(value):
            panels = self._mention(found[1])
            if panels:
                if found.start() > done:
                    yield Text(value[done : found.start()])
                yield PanelMention(found[1], panels)
                done = found.end()
        if done < len(value):
            yield Text(value[done:])

    def _mention(self, text: str) -> tuple[str, ...]:
        panels = mentioned(text, self.panels)
        if not self.capitals and not text.islower() and not set(panels) & set(self.panels):
            return ()
        return panels


def _joined(nodes: Inlines, panels: Sequence[str]) -> Inlines:
    """*nodes* with each mention of panels in one node: `(**a**)` and `(**a**–**c**)` as `**(a)**` and `**(a–c)**`."""
    joined: list[Inline] = []
    run: list[Inline] = []
    for node in (*nodes, None):
        if node is not None and _plain(node) is not None:
            run.append(node)
            continue
        joined += _joined_run(run, panels) if len(run) > 1 else run
        run = []
        joined += () if node is None else (node,)
    return tuple(joined)


def _plain(node: Inline) -> str | None:
    """The words of a text, or of a text in bold or italics; None for anything else."""
    while isinstance(node, Strong | Emphasis) and len(node.children) == 1:
        node = node.children[0]
    return node.value if isinstance(node, Text) else None


def _joined_run(run: Sequence[Inline], panels: Sequence[str]) -> Iterator[Inline]:
    texts = [_plain(node) or "" for node in run]
    starts = [0, *accumulate(map(len, texts))]
    words = "".join(texts)
    done = 0
    for found in _PARENTHESES.finditer(words):
        first, last = (bisect_right(starts, at) - 1 for at in (found.start(), found.end() - 1))
        if first != last and mentioned(found[1], panels):
            styled = next((node for node in run[first : last + 1] if not isinstance(node, Text)), run[first])
            yield from _between_places(run, starts, done, found.start())
            yield _with_words(styled, found[0])
            done = found.end()
    yield from _between_places(run, starts, done, len(words))


def _between_places(run: Sequence[Inline], starts: Sequence[int], begin: int, end: int) -> Iterator[Inline]:
    """The part of *run* from one position of its words to another."""
    for node, start in zip(run, starts, strict=False):
        words = _plain(node) or ""
        if part := words[max(begin - start, 0) : max(end - start, 0)]:
            yield node if part == words else _with_words(node, part)


def _with_words(node: Inline, words: str) -> Inline:
    """A text, or a text in bold or italics, with other words."""
    if isinstance(node, Strong | Emphasis):
        return type(node)((_with_words(node.children[0], words),))
    return Text(words)
