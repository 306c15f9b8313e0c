"""The document tree: what an author's Markdown means, free of Markdown and free of HTML.

Renderers (`render/`), exporters and checks `match` over `Inline` and `Block` and end with
`assert_never`, so a new node leads to every place that must know it. Children are tuples.
"""

from __future__ import annotations

from typing import Literal

from sitegen.model.struct import Node, Value

Align = Literal["", "left", "center", "right"]
RefKind = Literal["fig", "tbl", "sec", "eq"]
Locator = Literal[
    "page", "chapter", "section", "figure", "table", "paragraph", "line", "note", "volume", "verse", "book",
    "column", "folio", "issue", "opus", "part", "sub-verbo", "supplement", "equation", "appendix",
]  # fmt: skip


# -- inline -----------------------------------------------------------------------------------------
class Text(Node, frozen=True):
    """Characters as they are to be read; never markup."""

    value: str


class SoftBreak(Node, frozen=True):
    """A line end in the source: a space to the reader."""


class LineBreak(Node, frozen=True):
    """A line end the author asked for (two spaces or a backslash at the line's end)."""


class Emphasis(Node, frozen=True):
    children: tuple[Inline, ...]


class Strong(Node, frozen=True):
    children: tuple[Inline, ...]


class Subscript(Node, frozen=True):
    children: tuple[Inline, ...]


class Superscript(Node, frozen=True):
    children: tuple[Inline, ...]


class Code(Node, frozen=True):
    value: str


class Span(Node, frozen=True):
    """`[…]{lang=la}`: a stretch of text in another language or direction, or with a class of the theme's."""

    children: tuple[Inline, ...]
    lang: str = ""
    dir: str = ""
    classes: tuple[str, ...] = ()


class Link(Node, frozen=True):
    """`href` is absolute (http, https, mailto, doi), `#fragment`, or an address of this site starting with `/`."""

    href: str
    children: tuple[Inline, ...]
    title: str = ""


class Image(Node, frozen=True):
    """A small picture inside a line of text; `src` is relative to the case folder."""

    src: str
    alt: str
    title: str = ""


class Math(Node, frozen=True):
    """`$…$`: the TeX as written and the MathML element made from it."""

    tex: str
    mathml: str


class FootnoteRef(Node, frozen=True):
    """A mark that leads to footnote `number`; `occurrence` counts the marks of one footnote from 1."""

    number: int
    occurrence: int = 1


class Abbreviation(Node, frozen=True):
    """The first use of an abbreviation of the front matter.

    `brackets` are those around the expansion where it is written behind; empty when it stands in the text already.
    """

    text: str
    expansion: str
    brackets: str = ""


class RawInline(Node, frozen=True):
    """Sanitised HTML, only where `site.yml` allows raw HTML."""

    html: str


class CiteItem(Node, frozen=True):
    """One cited work inside a citation: `[see @key, p. 3]`."""

    key: str
    prefix: tuple[Inline, ...] = ()
    label: Locator | Literal[""] = ""
    locator: str = ""
    suffix: tuple[Inline, ...] = ()
    suppress_author: bool = False


class Citation(Node, frozen=True):
    """A citation cluster. `number` names it within its case (from 0, in the order of parsing, which is not always the
    order of reading: captions of the front matter are parsed before the body).
    """

    number: int
    items: tuple[CiteItem, ...]
    narrative: bool = False


class CrossReference(Node, frozen=True):
    """`@fig-ct(a–c, e)`: `target` is the id with its kind (`fig-ct`), `panels` the letters named, ranges expanded.

    `panel_text` is what the author wrote between the parentheses.
    """

    kind: RefKind
    target: str
    panels: tuple[str, ...] = ()
    panel_text: str = ""


class PanelMention(Node, frozen=True):
    """`(a, c–e)` in the caption of a figure, bound to its panels; `text` is what stands between the parentheses."""

    text: str
    panels: tuple[str, ...]


Inline = (
    Text | SoftBreak | LineBreak | Emphasis | Strong | Subscript | Superscript | Code | Span | Link | Image | Math
    | FootnoteRef | Abbreviation | RawInline | Citation | CrossReference | PanelMention
)  # fmt: skip
Inlines = tuple[Inline, ...]


# -- blocks -----------------------------------------------------------------------------------------
class Paragraph(Node, frozen=True):
    children: tuple[Inline, ...]


class Section(Node, frozen=True):
    """A heading and what stands under it. `level` is 2 to 6; `care` is the CARE item it answers, or empty."""

    id: str
    level: int
    title: tuple[Inline, ...]
    children: tuple[Block, ...]
    care: str = ""


class ListItem(Node, frozen=True):
    children: tuple[Block, ...]


class List(Node, frozen=True):
    """`start` is the first number of an ordered list and None for bullets; `tight` has no paragraph space."""

    items: tuple[ListItem, ...]
    start: int | None = None
    tight: bool = True


class Definition(Node, frozen=True):
    term: tuple[Inline, ...]
    meanings: tuple[tuple[Block, ...], ...]


class DefinitionList(Node, frozen=True):
    items: tuple[Definition, ...]


class BlockQuote(Node, frozen=True):
    children: tuple[Block, ...]


class CodeBlock(Node, frozen=True):
    value: str
    language: str = ""


class ThematicBreak(Node, frozen=True):
    """A rule between parts."""


class MathBlock(Node, frozen=True):
    """`$$…$$ {#eq-dose}`; `number` is 0 for an equation without an id, and for one with a `label` of its own."""

    tex: str
    mathml: str
    id: str = ""
    number: int = 0
    label: str = ""


class Aside(Node, frozen=True):
    """`::: {.note}`: a block with a role. An unknown kind is kept as a class of the theme's."""

    kind: str
    children: tuple[Block, ...]
    title: tuple[Inline, ...] = ()
    lang: str = ""
    dir: str = ""
    id: str = ""


class RawBlock(Node, frozen=True):
    """Sanitised HTML, only where `site.yml` allows raw HTML."""

    html: str


class Cell(Node, frozen=True):
    """A table cell; `header` cells label their column (in the head) or their row.

    A merged cell stands in the first of the places it covers and says how many there are; the others hold a cell
    without content, whose spans are 0.
    """

    children: tuple[Inline, ...]
    header: bool = False
    colspan: int = 1
    rowspan: int = 1

    @property
    def covered(self) -> bool:
        """True in the further places of a merged cell."""
        return not self.colspan


class Table(Node, frozen=True):
    """`rows` are body rows; each row, of the head too, has `len(align)` cells.

    `number` is 0 for a table without an id, and for one with a `label` of its own, such as “Table S1”. `csv` is the
    author's CSV file, relative to the case folder, when the table came from one. `notes` stand under the table and
    explain its signs and abbreviations.
    """

    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: tuple[Align, ...]
    caption: tuple[Inline, ...] = ()
    id: str = ""
    number: int = 0
    csv: str = ""
    notes: tuple[Block, ...] = ()
    label: str = ""


class FigureSlot(Node, frozen=True):
    """The place of figure `id` (with its `fig-` prefix); the figure itself is in `Case.figures`."""

    id: str


Block = (
    Paragraph | Section | List | DefinitionList | BlockQuote | CodeBlock | ThematicBreak | MathBlock | Aside
    | RawBlock | Table | FigureSlot
)  # fmt: skip
Blocks = tuple[Block, ...]


class Footnote(Node, frozen=True):
    """`number` counts from 1 in reading order; `marks` is how many references lead to it."""

    number: int
    children: tuple[Block, ...]
    marks: int = 1


class Document(Value, frozen=True, kw_only=True):
    """A whole body."""

    children: tuple[Block, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
