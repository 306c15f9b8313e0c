"""The text of a case in words, for formats without markup: what a reader would copy off the page.

Cross-references say what they lead to (`Figure 1a`), formulas are words (`a/b`). Superscripts and subscripts keep their
form (`10⁹`), because 109 would be another number. Marks of notes are left out. `Words` gives citations as the style
prints them, unless that is a superscript; `OneLine` leaves them out, because no reference list goes with its text, but
names a work that is part of a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, assert_never

from sitegen.model import document as doc
from sitegen.model.case import AbstractSection
from sitegen.model.formula_words import formula_words
from sitegen.model.raised import above, below, one_line

Labels = Mapping[str, tuple[str, str]]
Named = Callable[[str, str], str]
Mentioned = Callable[[doc.Citation], str]
_NAMES = frozenset({"Figure", "Table", "Equation"})


def in_english(word: str, number: str) -> str:
    """What a numbered thing is called: `Figure 1`; one that no text can refer to by number is a `Figure`."""
    return word if number == "0" else f"{word} {number}"


def by_no_name(node: doc.Citation) -> str:
    """A citation without which the sentence is whole."""
    return ""


class Words:
    """Writes nodes of a case as text. *labels* are of `labels.py`, *named* says `Figure 1` in the reader's language.

    `cites` and `notes` are the works and notes that were met in the last section, `tables` those of the whole text.
    """

    bullet = "- "

    def __init__(
        self, labels: Labels, named: Named = in_english,
        citations: Mapping[int, doc.Inlines] = {}, raised: Collection[int] = (),
    ) -> None:  # fmt: skip
        self.labels, self._named, self.citations, self.raised = labels, named, citations, raised
        self.cites: list[str] = []
        self.notes: list[int] = []
        self.tables: list[doc.Table] = []

    def line(self, nodes: doc.Inlines) -> str:
        """A line; spaces are single."""
        if len(nodes) == 1 and type(nodes[0]) is doc.Text:
            return " ".join(nodes[0].value.split())
        return one_line(self._run(nodes))

    def _run(self, nodes: Iterable[Any]) -> str:
        """The words of *nodes* with the spaces of the source; most of them are plain text."""
        return "".join(
            [
                node.value
                if (kind := type(node)) is doc.Text
                else write(self, node)
                if (write := _INLINES.get(kind))
                else self._run(node.children)
                for node in nodes
            ]
        )

    def called(self, id: str) -> str:
        """`Figure 1`, or a label of its own; a figure that no text can refer to by number is a `Figure`."""
        word, number = self.labels.get(id, ("", ""))
        return self._named(word, number) if word else number

    def flow(self, nodes: Iterable[doc.Block]) -> str:
        """Blocks with an empty line between them; tables and figures are left out."""
        return "\n\n".join(filter(None, map(self._block, nodes)))

    def abstract(self, parts: Iterable[AbstractSection]) -> str:
        """An abstract, each heading before its text, with an empty line between the parts."""
        said = ((part.heading, self.flow(part.children)) for part in parts)
        return "\n\n".join([f"{heading}: {text}" if heading else text for heading, text in said if text])

    def _citation(self, node: doc.Citation) -> str:
        for item in node.items:
            self.cites.append(item.key)
        return "\0" if node.number in self.raised else self._run(self.citations.get(node.number, ()))

    def _note(self, node: doc.FootnoteRef) -> str:
        self.notes.append(node.number)
        return "\0"

    def _reference(self, node: doc.CrossReference) -> str:
        word, number = self.labels.get(node.target, ("", node.target))
        name = self._named(word, number) if word in _NAMES else number
        return name + (node.panel_text or ", ".join(node.panels)) if node.panels else name

    def _raised(self, node: doc.Superscript) -> str:
        return above(self._run(node.children))

    def _lowered(self, node: doc.Subscript) -> str:
        return below(self._run(node.children))

    def _abbreviation(self, node: doc.Abbreviation) -> str:
        around = node.brackets
        return f"{node.text} {around[0]}{node.expansion}{around[1]}" if around else node.text

    def _block(self, node: doc.Block) -> str:
        match node:
            case doc.Paragraph():
                return self.line(node.children)
            case doc.List():
                return "\n".join(self._items(node))
            case doc.BlockQuote():
                return self.flow(node.children)
            case doc.Section() | doc.Aside():
                return "\n\n".join(filter(None, (self.line(node.title), self.flow(node.children))))
            case doc.DefinitionList():
                return "\n".join(map(self._definition, node.items))
            case doc.CodeBlock():
                return node.value.strip("\n")
            case doc.MathBlock():
                return formula_words(node.tex, node.mathml)
            case doc.Table():
                return self._table(node)
            case doc.FigureSlot() | doc.ThematicBreak() | doc.RawBlock():
                return ""
            case _:
                assert_never(node)

    def _table(self, node: doc.Table) -> str:
        self.tables.append(node)
        return ""

    def _items(self, node: doc.List) -> Iterator[str]:
        for at, item in enumerate(node.items):
            mark = self.bullet if node.start is None else f"{node.start + at}. "
            yield mark + self.flow(item.children).replace("\n\n", "\n").replace("\n", "\n" + " " * len(mark))

    def _definition(self, node: doc.Definition) -> str:
        meanings = "; ".join(filter(None, map(self.flow, node.meanings)))
        return f"{self.line(node.term)}: {meanings}"


class OneLine(Words):
    """Writes blocks one after another in a line: an abstract or a description that is read away from the page.

    Tables are written cell by cell, or left out when *tables* is false. *mentioned* says what a sentence calls a work
    that is part of it (`cite/mention.py`).
    """

    bullet = ""

    def __init__(
        self, labels: Labels, named: Named = in_english, mentioned: Mentioned = by_no_name, *, tables: bool = True
    ) -> None:
        super().__init__(labels, named)
        self._tells_tables, self._mentioned = tables, mentioned

    def told(self, blocks: Iterable[doc.Block]) -> str:
        """*blocks* in a line."""
        return " ".join(self.flow(blocks).split())

    def abstract(self, parts: Iterable[AbstractSection]) -> str:
        """The same in a line."""
        return " ".join(super().abstract(parts).split())

    def _citation(self, node: doc.Citation) -> str:
        return self._mentioned(node) or "\0"

    def _table(self, node: doc.Table) -> str:
        if not self._tells_tables:
            return ""
        cells = [cell.children for row in (*node.head, *node.rows) for cell in row]
        said = (*map(self.line, (node.caption, *cells)), self.flow(node.notes))
        return " ".join(filter(None, said))


# The others hold children, whose words are theirs.
_INLINES: dict[type, Callable[[Words, Any], str]] = {
    doc.Code: lambda words, node: node.value,
    doc.SoftBreak: lambda words, node: " ",
    doc.LineBreak: lambda words, node: " ",
    doc.Superscript: Words._raised,
    doc.Subscript: Words._lowered,
    doc.Image: lambda words, node: node.alt,
    doc.Math: lambda words, node: formula_words(node.tex, node.mathml),
    doc.RawInline: lambda words, node: "",
    doc.PanelMention: lambda words, node: f"({node.text})",
    doc.Abbreviation: Words._abbreviation,
    doc.FootnoteRef: Words._note,
    doc.Citation: lambda words, node: words._citation(node),  # of its own class
    doc.CrossReference: Words._reference,
}
