"""The tags that texts of references may hold → nodes of the document tree; everything else is text.

`<i> <b> <sub> <sup>`, `<span class="nocase">` and small capitals, as in CSL-JSON. A tag without its partner is text.
https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from sitegen.model.document import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    SoftBreak,
    Span,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from sitegen.model.walk import plain_text

_TAG = re.compile(r"<(/?)(i|b|sub|sup|sc|span)((?: [^<>]*)?)>")
_NODES: dict[str, Callable[[Inlines], Inline]] = {
    "i": Emphasis,
    "b": Strong,
    "sub": Subscript,
    "sup": Superscript,
    "sc": lambda children: Span(children, classes=("small-caps",)),
}
_TAGS = {Emphasis: "i", Strong: "b", Subscript: "sub", Superscript: "sup"}
DEEPEST = 30


def inlines(text: str) -> Inlines:
    """*text* as nodes."""
    if "<" not in text:
        return (Text(text),) if text else ()
    opened: list[tuple[str, str, list[Inline]]] = [("", "", [])]
    at = 0
    for found in _TAG.finditer(text):
        _add(opened[-1][2], text[at : found.start()])
        at = found.end()
        name = _kind(found)
        if not name or (not found[1] and len(opened) > DEEPEST):
            _add(opened[-1][2], found[0])
        elif not found[1]:
            opened.append((name, found[0], []))
        else:
            _close(opened, found[2], found[0])
    _add(opened[-1][2], text[at:])
    while len(opened) > 1:
        _never_closed(opened)
    return tuple(opened[0][2])


class Piece(NamedTuple):
    """Words, or a tag: `mark` is i, b, sub, sup, sc or nocase, and `opens` tells its beginning from its end."""

    words: str
    mark: str = ""
    opens: bool = False


def pieces(text: str) -> list[Piece]:
    """*text* cut at its tags, for formats that have marks of their own; tags are balanced, others are words."""
    found: list[Piece] = []
    opened: list[tuple[int, str]] = []
    at = 0
    for tag in _TAG.finditer(text):
        found.append(Piece(text[at : tag.start()]))
        at, kind = tag.end(), _kind(tag)
        if kind and not tag[1] and len(opened) < DEEPEST:
            opened.append((len(found), tag[2]))
            found.append(Piece(tag[0], kind, True))
        elif tag[1] and opened and opened[-1][1] == tag[2]:
            found.append(Piece(tag[0], found[opened.pop()[0]].mark))
        else:
            found.append(Piece(tag[0]))
    found.append(Piece(text[at:]))
    for place, _ in opened:
        found[place] = Piece(found[place].words)
    return [piece for piece in found if piece.words]


def tagged(nodes: Iterable[Inline]) -> str:
    """A line of the document tree as text with tags, single blanks; what has no tag keeps its words."""
    return " ".join("".join(map(_tagged, nodes)).split())


def _tagged(node: Inline) -> str:
    match node:
        case Text(value):
            return value
        case SoftBreak() | LineBreak():
            return " "
        case Emphasis(children) | Strong(children) | Subscript(children) | Superscript(children):
            tag = _TAGS[type(node)]
            return f"<{tag}>{''.join(map(_tagged, children))}</{tag}>"
        case Span(children) | Link(_, children):
            return "".join(map(_tagged, children))
        case _:
            return plain_text((node,))


def plain(text: str) -> str:
    """*text* without its tags."""
    if "<" not in text:
        return text
    return _TAG.sub(lambda found: "" if _kind(found) else found[0], text)


def _kind(found: re.Match[str]) -> str:
    """What a tag does: `i`, `nocase`, `sc` …; empty for one that is only text."""
    name, rest = found[2], found[3]
    if name != "span":
        return "" if rest else name
    if found[1]:
        return "span"
    if "nocase" in rest:
        return "nocase"
    return "sc" if "small-caps" in rest else ""


def _add(children: list[Inline], text: str) -> None:
    if not text:
        return
    if children and isinstance(children[-1], Text):
        children[-1] = Text(children[-1].value + text)
    else:
        children.append(Text(text))


def _extend(children: list[Inline], more: list[Inline]) -> None:
    for node in more:
        if isinstance(node, Text):
            _add(children, node.value)
        else:
            children.append(node)


def _close(opened: list[tuple[str, str, list[Inline]]], name: str, tag: str) -> None:
    """Close the innermost open tag when it is the partner of this one; else both stay text."""
    kind, start, children = opened[-1]
    if len(opened) == 1 or (start[1:].partition(" ")[0].rstrip(">") != name):
        _add(opened[-1][2], tag)
        return
    opened.pop()
    if kind == "nocase":
        _extend(opened[-1][2], children)
    elif children:
        opened[-1][2].append(_NODES[kind](tuple(children)))


def _never_closed(opened: list[tuple[str, str, list[Inline]]]) -> None:
    _, start, children = opened.pop()
    _add(opened[-1][2], start)
    _extend(opened[-1][2], children)
