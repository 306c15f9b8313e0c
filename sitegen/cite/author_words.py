"""What an author writes around a cited work (`[see *also* @key, @fig-ct]`), as the engine takes it: text.

Emphasis goes as tags. Whatever else is no text (formulas, cross-references, a `<`) is kept aside, and a sign from
Unicode's last plane for private use stands for it until `nodes` puts it back. Records hold no such sign
(`unreadable`), and words of the author's that do are kept aside too.
"""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.model.document import Emphasis, Inline, SoftBreak, Strong, Subscript, Superscript, Text

FIRST_KEPT = "\U00100000"
_TAGS = {Emphasis: "i", Strong: "b", Subscript: "sub", Superscript: "sup"}


def as_text(nodes: Iterable[Inline], kept: list[Inline]) -> str:
    """The words of *nodes*; what is no text is added to *kept*."""
    return "".join([_words(node, kept) for node in nodes])


def _words(node: Inline, kept: list[Inline]) -> str:
    match node:
        case Text(value) if "<" not in value and max(value, default="") < FIRST_KEPT:
            return value
        case SoftBreak():
            return " "
        case Emphasis(children) | Strong(children) | Subscript(children) | Superscript(children):
            tag = _TAGS[type(node)]
            return f"<{tag}>{as_text(children, kept)}</{tag}>"
        case _:
            kept.append(node)
            return chr(ord(FIRST_KEPT) + len(kept) - 1)
