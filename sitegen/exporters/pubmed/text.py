"""Text as PubMed takes it: words, and of marks only `i`, `b`, `sup` and `sub`. Citations and footnote marks are left
out, for what they lead to is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitegen.model import document as doc
from sitegen.model.formula_words import formula_words
from sitegen.model.walk import raised_text, walk_blocks
from sitegen.render.escape import text
from sitegen.render.xml import Xml

_TAGS = {doc.Emphasis: "i", doc.Strong: "b", doc.Superscript: "sup", doc.Subscript: "sub"}
_GONE = "\0"
_MARK = re.compile(r"\s*\0")  # a mark goes with the space before it


def line(nodes: Iterable[doc.Inline]) -> Xml:
    """A line of text; spaces are single."""
    return Xml(" ".join(_MARK.sub("", _written(nodes)).split()))


def flow(blocks: Iterable[doc.Block]) -> Xml:
    """Blocks as one line: paragraphs and headings with a space between. Tables and pictures have no place in it."""
    return Xml(" ".join(filter(None, map(_block, walk_blocks(blocks)))))


def _block(node: doc.Block) -> str:
    match node:
        case doc.Paragraph():
            return line(node.children)
        case doc.Section() | doc.Aside():
            return line(node.title)
        case doc.MathBlock():
            return text(formula_words(node.tex, node.mathml))
        case doc.CodeBlock():
            return text(" ".join(node.value.split()))
        case doc.DefinitionList():
            return "; ".join(line(entry.term) for entry in node.items)
        case _:
            return ""


def _written(nodes: Iterable[doc.Inline]) -> str:
    return "".join([text(node.value) if type(node) is doc.Text else _inline(node) for node in nodes])


def _inline(node: doc.Inline) -> str:
    match node:
        case doc.Emphasis() | doc.Strong() | doc.Superscript() | doc.Subscript():
            inner = _written(node.children)
            return f"<{_TAGS[type(node)]}>{inner}</{_TAGS[type(node)]}>" if inner.strip() else inner
        case doc.Span() | doc.Link():
            return _written(node.children)
        case doc.Citation() | doc.FootnoteRef():
            return _GONE
        case doc.SoftBreak() | doc.LineBreak():
            return " "
        case _:
            return text(raised_text((node,)))
