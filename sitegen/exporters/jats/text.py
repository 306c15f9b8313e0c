"""The text of a case as JATS 1.3: the document tree as elements of a `body`, of an abstract or of a caption.

Elements are in no namespace, MathML in its own; the file that holds them declares `NAMESPACES`. Labels of figures and
tables are written as the page writes them. https://jats.nlm.nih.gov/publishing/tag-library/1.3/
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from functools import cached_property
from typing import assert_never

from sitegen.exporters._plain_words import one_line
from sitegen.exporters.jats import blocks, figures, inlines
from sitegen.exporters.jats.ids import Places
from sitegen.exporters.jats.tables import table
from sitegen.model import document as doc
from sitegen.model.figure import Figure
from sitegen.model.published import Published
from sitegen.model.walk import walk_blocks
from sitegen.render.anchors import reference
from sitegen.render.citations import after_punctuation
from sitegen.render.escape import text
from sitegen.render.locales import is_english
from sitegen.render.phrases import SOURCE, phrases
from sitegen.render.urls import address, uri
from sitegen.render.xml import NOTHING, Xml, each, element, some
from sitegen.resolve.crossrefs import anchors
from sitegen.resolve.table_files import table_files

NAMESPACES: Mapping[str, str] = {
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xmlns:ali": "http://www.niso.org/schemas/ali/1.0/",
}


class JatsText:
    """Writes the nodes of one case, each place once. `line` and `blocks` may be called for any text of it, `body` and
    `footnotes` once.

    With `alone` the text stands in a file without the rest of the case, as an abstract in a deposit does: it has no
    ids, no links into the case and no footnotes. `site_url` makes links into the site absolute. A text in another
    file, as a translation is, has a `prefix` before its ids and `folder` (`../fever-es/`) before its files.
    """

    def __init__(
        self, known: Published, *, site_url: str = "", prefix: str = "", folder: str = "", alone: bool = False
    ) -> None:
        self.known, self.case = known, known.case
        self.site_url, self.folder, self.alone = site_url, folder, alone
        self.raised = known.printed.raised
        self.words = phrases(known.lang, known.words)
        self.plain = one_line(known)  # for what holds no markup
        self.places = Places(prefix)
        self.translation = False  # whether this is the text of a `sub-article`
        self.figures: dict[str, Figure] = {figure.id: figure for figure in known.case.figures}  # not written yet
        self.figure = ""  # the id of the one whose caption is being written
        self.breaks = False  # whether a line may be broken here: in titles and cells

    # -- for the formats -----------------------------------------------------------------------------
    def line(self, nodes: Iterable[doc.Inline]) -> Xml:
        """A line of text, for a `p`."""
        return Xml(self.markup_of(nodes))

    def title(self, nodes: Iterable[doc.Inline]) -> Xml:
        """A line of text, for a `title`, an `article-title` or a cell of a table: there a line may be broken."""
        return Xml(self.breaking.markup_of(nodes))

    def blocks(self, nodes: Iterable[doc.Block]) -> Xml:
        """Blocks of text, for a `sec`, an `abstract` or a `boxed-text`."""
        return Xml(self.flow(blocks.arranged(nodes)))

    def paragraphs(self, nodes: Iterable[doc.Block]) -> Xml:
        """Blocks of text where only paragraphs may stand: in a `fn` or a `def`."""
        return Xml(blocks.paragraphs(self, nodes))

    def body(self, course: Xml = NOTHING) -> Xml:
        """The `body`: the text, its first section *course*, at its end the figures that have no place in it."""
        slots = {node.id for node in self.all_blocks if isinstance(node, doc.FigureSlot)}
        unplaced = tuple(doc.FigureSlot(figure.id) for figure in self.case.figures if figure.id not in slots)
        nodes = blocks.arranged((*self.case.body.children, *unplaced))
        first = next((at for at, node in enumerate(nodes) if isinstance(node, doc.Section)), len(nodes))
        return some("body", {}, Xml(self.flow(nodes[:first])), course, Xml(self.flow(nodes[first:])))

    def footnotes(self) -> Xml:
        """The `fn-group` for the `back`; with a note style the citations are among its notes."""
        notes = self.known.footnotes or self.case.body.footnotes
        return some("fn-group", {}, *[self._note(note) for note in notes])

    def reference(self, key: str) -> str:
        """The id for the `ref` of the work *key* in the reference list: what citations lead to."""
        return self.places.to(reference(key))

    def _note(self, note: doc.Footnote) -> Xml:
        label = some("label", {}, inlines.note_label(self, note.number))
        content = self.paragraphs(note.children) or element("p", {})
        return element("fn", {"id": self.places.own(f"fn-{note.number}")}, label, content)

    def file(self, name: str) -> str:
        """The address of a file beside the page."""
        return uri(self.folder + address("", "/" + name))

    def translated(self, known: Published, *, prefix: str, folder: str) -> JatsText:
        """The writer of a translation in the same file."""
        other = JatsText(known, site_url=self.site_url, folder=folder)
        other.places = Places(prefix, self.places)
        other.translation = True
        return other

    def tongue(self, phrase: str) -> str:
        """The `xml:lang` of what `words` makes of *phrase*: nothing when it is in the language of the text."""
        return "" if phrase in self.known.words or is_english(self.known.lang) else SOURCE

    # -- what the text holds -------------------------------------------------------------------------
    @cached_property
    def all_blocks(self) -> list[doc.Block]:
        """Every block of the text."""
        return walk_blocks(self.case.body.children)

    @cached_property
    def tables(self) -> int:
        """How many tables there are."""
        return sum(type(node) is doc.Table for node in self.all_blocks)

    @cached_property
    def equations(self) -> int:
        """How many formulas stand on lines of their own."""
        return sum(type(node) is doc.MathBlock for node in self.all_blocks)

    # -- for the writers of nodes --------------------------------------------------------------------
    @cached_property
    def breaking(self) -> JatsText:
        """The same writer where lines may be broken."""
        other = copy(self)
        other.breaks = True
        other.__dict__["breaking"] = other
        return other

    def inside(self, figure: str) -> JatsText:
        """The same writer in the caption of that figure."""
        other = copy(self)
        other.__dict__.pop("breaking", None)
        other.figure = figure
        return other

    @cached_property
    def entries(self) -> Mapping[str, int]:
        """The place in the reference list of each work, by its key."""
        return {entry.key: at for at, entry in enumerate(self.known.printed.bibliography)}

    @cached_property
    def targets(self) -> frozenset[str]:
        """The places in the text that a link may lead to."""
        return frozenset(anchors(self.case))

    @cached_property
    def table_names(self) -> Mapping[int, str]:
        """The CSV file made of each table, by the `id()` of the table."""
        return {id(node): name for name, node in table_files(self.case)} if self.tables else {}

    def place(self, name: str) -> str:
        """The id of the place *name* of the text, the first time that it is asked for; none in a text alone."""
        return "" if self.alone else self.places.own(name)

    def to(self, name: str) -> str:
        """The id to lead to the place *name* of the text with; nothing when there is none."""
        return "" if self.alone or name not in self.targets else self.places.to(name)

    def markup_of(self, nodes: Iterable[doc.Inline]) -> str:
        """`line` as a plain string."""
        if self.raised:
            nodes = after_punctuation(nodes, self.raised)
        return "".join([text(node.value) if type(node) is doc.Text else self._inline(node) for node in nodes])

    def flow(self, nodes: Iterable[doc.Block]) -> str:
        """Blocks in an order that a `sec` may have, as a plain string."""
        return "".join([self.block(node) for node in nodes])

    def _inline(self, node: doc.Inline) -> str:
        match node:
            case doc.Text():
                return text(node.value)
            case doc.SoftBreak():
                return "\n"
            case doc.Citation():
                return inlines.citation(self, node)
            case doc.Link():
                return inlines.link(self, node)
            case doc.Emphasis():
                return f"<italic>{self.markup_of(node.children)}</italic>"
            case doc.CrossReference():
                return inlines.cross_reference(self, node)
            case doc.Strong():
                return f"<bold>{self.markup_of(node.children)}</bold>"
            case doc.Subscript():
                return f"<sub>{self.markup_of(node.children)}</sub>"
            case doc.Superscript():
                return f"<sup>{self.markup_of(node.children)}</sup>"
            case doc.PanelMention():
                return inlines.mention(self, node)
            case doc.Abbreviation():
                return inlines.abbreviation(node)
            case doc.Math():
                return f"<inline-formula>{inlines.formula(node)}</inline-formula>"
            case doc.Span():
                return inlines.span(self, node)
            case doc.LineBreak():
                return "<break/>" if self.breaks else "\n"
            case doc.Code():
                return f"<monospace>{text(node.value)}</monospace>"
            case doc.FootnoteRef():
                return inlines.footnote_mark(self, node)
            case doc.Image():
                return figures.inline_graphic(self, node)
            case doc.RawInline():
                return inlines.raw(node)
            case _:
                assert_never(node)

    def block(self, node: doc.Block) -> str:
        """One block, as a `sec` may hold it."""
        match node:
            case doc.Paragraph():
                return f"<p>{self.markup_of(node.children)}</p>\n"
            case doc.Section():
                return blocks.section(self, node)
            case doc.List():
                return blocks.a_list(self, node)
            case doc.FigureSlot():
                figure = self.figures.pop(node.id, None)
                return figures.figure(self, figure) if figure else ""
            case doc.Table():
                return table(self, node)
            case doc.Aside():
                return blocks.boxed_text(self, node)
            case doc.BlockQuote():
                return f"<disp-quote>{blocks.quoted(self, node.children)}</disp-quote>\n"
            case doc.DefinitionList():
                return blocks.def_list(self, node)
            case doc.MathBlock():
                return blocks.disp_formula(self, node)
            case doc.CodeBlock():
                return blocks.code(node)
            case doc.ThematicBreak():
                return '<p content-type="thematic-break">* * *</p>\n'
            case doc.RawBlock():
                return each("p", blocks.raw_paragraphs(node.html))
            case _:
                assert_never(node)
