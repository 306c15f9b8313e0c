"""The tags that texts of references may hold: cut at them, without them, and written from the document tree.

`<i> <b> <sub> <sup>`, `<span class="nocase">` and small capitals, as in CSL-JSON. A tag without its partner is text.
https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from sitegen.model.document import (
    Emphasis,
    Inline,
    LineBreak,
    Link,
    SoftBreak,
    Span,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from sitegen.model.walk import raised_text

_TAG = re.compile(r"<(/?)(i|b|sub|sup|sc|span)((?: [^<>]*)?)>")
_TAGS = {Emphasis: "i", Strong: "b", Subscript: "sub", Superscript: "sup"}
DEEPEST = 30


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
            return raised_text((node,))


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
