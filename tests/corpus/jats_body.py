"""Sections, paragraphs, lists, tables, figures and boxes of a JATS body as blocks of the document tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from sitegen.model.document import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    CodeBlock,
    Definition,
    DefinitionList,
    FigureSlot,
    Footnote,
    Inlines,
    List,
    ListItem,
    MathBlock,
    Paragraph,
    Section,
    Text,
)  # fmt: skip
from tests.corpus.jats_inlines import InlineReader, trimmed
from tests.corpus.jats_math import tex_of
from tests.corpus.jats_statements import statement_key
from tests.corpus.jats_tables import read_table, table_element
from tests.corpus.jats_targets import Targets, note_paragraphs, target_id
from tests.corpus.jats_xml import Element, child, children, inside, name, own, text

_LABELS = frozenset({"label", "title"})
_BLOCKS = frozenset(
    {"list", "disp-quote", "disp-formula", "disp-formula-group", "fig", "fig-group", "table-wrap", "boxed-text",
     "preformat", "def-list", "statement", "supplementary-material", "verse-group", "table-wrap-group"}
)  # fmt: skip
_ORDERED = frozenset(
    {"order", "ordered", "arabic", "alpha-lower", "alpha-upper", "roman-lower", "roman-upper", "number"}
)


@dataclass
class BodyReader:
    """Reads the blocks of one article; statements that have a key of their own are set aside in `statements`."""

    targets: Targets
    statements: dict[str, list[Block]] = field(default_factory=dict)
    losses: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.inlines = InlineReader(self.targets)

    def document(self, article: Element) -> Blocks:
        """Body and back matter in the order of printing, without references and statements."""
        found: list[Block] = []
        for part in children(article, "body", "back", "floats-group"):
            found.extend(self.blocks(part, 2))
        return tuple(found)

    def footnotes(self) -> tuple[Footnote, ...]:
        """The footnotes the text points at."""
        notes = enumerate(self.targets.notes, 1)
        return tuple(Footnote(number, tuple(self._paragraphs(note_paragraphs(note)))) for number, note in notes)

    def blocks(self, parent: Element, level: int) -> Iterator[Block]:
        """What stands in *parent*, its label and title left out."""
        for element in children(parent):
            if name(element) not in _LABELS:
                yield from self.block(element, level)

    def block(self, element: Element, level: int) -> Iterator[Block]:
        """The blocks that one element becomes."""
        match name(element):
            case "p":
                yield from self.paragraph(element)
            case "sec" | "app" | "ack" | "notes" | "glossary" | "bio":
                yield from self._section(element, level)
            case "list":
                yield self._list(element)
            case "disp-quote" | "verse-group":
                yield BlockQuote(tuple(self.blocks(element, level)))
            case "disp-formula":
                yield from self._formula(element)
            case "fig":
                yield from self._figure(element)
            case "table-wrap":
                yield from self._table(element)
            case "boxed-text" | "statement":
                yield from self._box(element)
            case "preformat" | "code":
                yield CodeBlock("".join(str(piece) for piece in element.itertext()).strip("\n").rstrip())
            case "def-list":
                yield self._definitions(element)
            case "fn-group":
                yield from self._unpointed_notes(element, level)
            case "supplementary-material":
                yield from self._labelled(element)
            case "alternatives":
                yield from self.block(next(children(element)), level)
            case "fig-group" | "table-wrap-group" | "app-group" | "disp-formula-group" | "floats-group" | "def":
                yield from self.blocks(element, level)

    # -- text -----------------------------------------------------------------------------------------
    def paragraph(self, element: Element) -> Iterator[Block]:
        """A paragraph, cut where a block stands inside it."""
        run: list[str | Element] = [element.text or ""]
        for inner in element:
            if name(inner) in _BLOCKS or (name(inner) == "alternatives" and child(inner, *_BLOCKS) is not None):
                yield from self._run(run)
                yield from self.block(inner, 2)
                run = []
            elif name(inner):
                run.append(inner)
            run.append(inner.tail or "")
        yield from self._run(run)

    def _run(self, content: Sequence[str | Element]) -> Iterator[Block]:
        if nodes := self.inlines.run(content):
            yield Paragraph(nodes)

    def _paragraphs(self, paragraphs: Sequence[Element]) -> Iterator[Block]:
        for element in paragraphs:
            yield from self.paragraph(element)

    def _section(self, section: Element, level: int) -> Iterator[Block]:
        if key := statement_key(section):
            self.statements.setdefault(key, []).extend(self.blocks(section, min(level + 1, 6)))
            return
        title = self.title(section)
        if not title:
            yield from self.blocks(section, level)
            return
        anchor = self.targets.sections.get(target_id(section), "")
        yield Section(anchor, level, title, tuple(self.blocks(section, min(level + 1, 6))))

    def title(self, element: Element) -> Inlines:
        """The title, or the label where there is no title; numbers of sections are left to the theme."""
        title = child(element, "title")
        if title is not None and (words := self.inlines.read(title)):
            return words
        return (Text(text(child(element, "label"))),) if text(child(element, "label")) else ()

    def _list(self, element: Element) -> List:
        ordered = (element.get("list-type") or "") in _ORDERED
        items = tuple(ListItem(tuple(self._item(item, ordered))) for item in children(element, "list-item"))
        tight = all(len(item.children) == 1 for item in items)
        return List(items, 1 if ordered else None, tight)

    def _item(self, item: Element, ordered: bool) -> Iterator[Block]:
        blocks = list(self.blocks(item, 2))
        label = text(child(item, "label")).strip()
        if label and not ordered and label not in "•●–-▪◦" and blocks:
            blocks[0] = _marked((Text(label),), blocks[0])
        yield from blocks

    def _definitions(self, element: Element) -> DefinitionList:
        items = []
        for item in children(element, "def-item"):
            term = child(item, "term")
            meanings = tuple(tuple(self.blocks(meaning, 2)) for meaning in children(item, "def"))
            items.append(Definition(self.inlines.read(term) if term is not None else (), meanings))
        return DefinitionList(tuple(items))

    def _unpointed_notes(self, group: Element, level: int) -> Iterator[Block]:
        """Notes that no mark leads to: statements by their kind, others as a section of their own."""
        rest: list[Block] = []
        for note in children(group, "fn"):
            if note.get("id") in self.targets.footnotes:
                continue
            blocks = list(self._paragraphs(note_paragraphs(note)))
            if key := statement_key(note) or statement_key(group):
                self.statements.setdefault(key, []).extend(blocks)
            else:
                rest.extend(blocks)
        if rest:
            yield Section("", level, self.title(group) or (Text("Notes"),), tuple(rest))

    # -- blocks with a label ----------------------------------------------------------------------------
    def _formula(self, formula: Element) -> Iterator[Block]:
        if tex := tex_of(formula):
            place = target_id(formula)
            yield MathBlock(tex, "", self.targets.equations.get(place, ""), 0, self.targets.labels.get(place, ""))
        elif words := text(formula, without=frozenset({"label"})):
            yield Paragraph((Text(words),))
        else:
            self.losses.append("a formula that is only a picture")

    def _figure(self, figure: Element) -> Iterator[Block]:
        """The place of a figure; in the floats group it has none and goes after its first mention."""
        if not inside(figure, "floats-group"):
            yield FigureSlot(f"fig-{self.targets.figures[target_id(figure)].id}")

    def _table(self, wrap: Element) -> Iterator[Block]:
        table = table_element(wrap)
        read = read_table(table, self.inlines.read) if table is not None else None
        if read is None:
            self.losses.append(f"{text(child(wrap, 'label'))}: the table is a picture")
            yield from self._labelled(wrap)
            return
        foot, place = child(wrap, "table-wrap-foot"), target_id(wrap)
        yield replace(
            read, caption=self.caption(wrap), id=self.targets.tables.get(place, ""),
            label=self.targets.labels.get(place, ""), notes=tuple(self._table_notes(foot)) if foot is not None else (),
        )  # fmt: skip

    def _table_notes(self, foot: Element) -> Iterator[Block]:
        """The notes under a table, the sign they explain before each."""
        for element in children(foot):
            notes = children(element, "fn") if name(element) == "fn-group" else (element,)
            for note in notes:
                label = child(note, "label")
                blocks = list(self.blocks(note, 4) if name(note) == "fn" else self._as_paragraph(note))
                if blocks and label is not None:
                    blocks[0] = _marked(self.inlines.read(label), blocks[0])
                yield from blocks

    def _as_paragraph(self, element: Element) -> Iterator[Block]:
        yield from self.block(element, 4) if name(element) in ("p", "list") else self.paragraph(element)

    def caption(self, element: Element) -> Inlines:
        """Title and paragraphs of a caption in one line."""
        caption = child(element, "caption")
        parts = [self.inlines.read(part) for part in children(caption, "title", "p")] if caption is not None else []
        return joined(parts)

    def _box(self, box: Element) -> Iterator[Block]:
        caption = child(box, "caption")
        title = self.title(caption if caption is not None else box)
        if blocks := tuple(self.blocks(box, 3)):
            yield Aside("note", blocks, title)

    def _labelled(self, element: Element) -> Iterator[Block]:
        """What cannot be shown keeps its label and its caption."""
        label, caption = text(child(element, "label")), self.caption(element)
        notes = [self.inlines.read(p) for p in element.iterfind("{*}table-wrap-foot//{*}p")]
        if words := joined([(Text(label),) if label else (), caption, *notes]):
            yield Paragraph(words)


def _marked(label: Inlines, block: Block) -> Block:
    """A paragraph with its printed label before it."""
    return Paragraph((*label, Text(" "), *block.children)) if isinstance(block, Paragraph) else block


def joined(parts: Sequence[Inlines]) -> Inlines:
    """Inlines with a space between them."""
    nodes = [node for part in parts if part for node in (*part, Text(" "))]
    return trimmed(nodes)


def has_body(article: Element) -> bool:
    """Whether there is any text besides the front matter."""
    return any(True for _ in own(article, "body", "back"))
