"""Text as PubMed takes it: words, and of marks only `i`, `b`, `sup` and `sub`. Marks of citations and footnotes are
left out, for what they lead to is not there; a work that is part of the sentence is called by its authors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count, repeat

from sitegen.model import document as doc
from sitegen.model.plain_words import OneLine
from sitegen.render.escape import text
from sitegen.render.xml import Xml

_TAGS = {doc.Emphasis: "i", doc.Strong: "b", doc.Superscript: "sup", doc.Subscript: "sub"}
_GONE = "\0"
_MARK = re.compile(r"\s*\0")  # a mark goes with the space before it


class PubMedText:
    """Writes nodes of a case; what has no mark in PubMed is in its *words*."""

    def __init__(self, words: OneLine) -> None:
        self._words = words

    def line(self, nodes: Iterable[doc.Inline]) -> Xml:
        """A line of text; spaces are single."""
        return Xml(" ".join(_MARK.sub("", self._written(nodes)).split()))

    def flow(self, blocks: Iterable[doc.Block]) -> Xml:
        """Blocks as one line, a space between. Tables and pictures have no place in it."""
        return Xml(" ".join(filter(None, map(self._block, blocks))))

    def _block(self, node: doc.Block) -> str:
        match node:
            case doc.Paragraph():
                return self.line(node.children)
            case doc.Section() | doc.Aside():
                return " ".join(filter(None, (self.line(node.title), self.flow(node.children))))
            case doc.BlockQuote():
                return self.flow(node.children)
            case doc.List():
                return " ".join(map(self._item, node.items, count(node.start or 0), repeat(node.start is not None)))
            case doc.DefinitionList():
                return " ".join(map(self._definition, node.items))
            case _:
                return text(self._words.told((node,)))

    def _item(self, item: doc.ListItem, number: int, numbered: bool) -> str:
        return (f"{number}. " if numbered else "") + self.flow(item.children)

    def _definition(self, item: doc.Definition) -> str:
        return f"{self.line(item.term)}: {'; '.join(filter(None, map(self.flow, item.meanings)))}"

    def _written(self, nodes: Iterable[doc.Inline]) -> str:
        return "".join([text(node.value) if type(node) is doc.Text else self._inline(node) for node in nodes])

    def _inline(self, node: doc.Inline) -> str:
        match node:
            case doc.Emphasis() | doc.Strong() | doc.Superscript() | doc.Subscript():
                inner = self._written(node.children)
                return f"<{_TAGS[type(node)]}>{inner}</{_TAGS[type(node)]}>" if inner.strip() else inner
            case doc.Span() | doc.Link():
                return self._written(node.children)
            case doc.FootnoteRef():
                return _GONE
            case doc.Citation():
                return text(self._words.line((node,))) or _GONE
            case doc.SoftBreak() | doc.LineBreak():
                return " "
            case _:
                return text(self._words.line((node,)))
