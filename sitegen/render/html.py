"""The document tree as HTML: one small function a node, joined as strings because a page has a thousand nodes.

Text is escaped here and nowhere else; only `mathml` and sanitised raw HTML, both made by the reader, pass as they are.
What templates receive is `Markup`, and nothing else may be printed unescaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import assert_never

from markupsafe import Markup

from sitegen.model import document as doc
from sitegen.model.figure import Figure
from sitegen.model.site import ShownPicture
from sitegen.render import captions, citations, figures, tables
from sitegen.render.anchors import anchor, fragment
from sitegen.render.escape import attr, text
from sitegen.render.locales import direction
from sitegen.render.phrases import Phrases
from sitegen.render.urls import safe_link

DEEPEST = 6
LONG_FORMULA = 40  # characters of TeX
ASIDES = {
    "note": "Note",
    "warning": "Warning",
    "patient-perspective": "Patient’s perspective",
    "learning-points": "Learning points",
}


@dataclass(frozen=True)
class Html:
    """Writes the nodes of one page. `citations` and `labels` hold what marks say, `pictures` what originals became;
    `previews` are the words of each reference by key (escaped), `raised` the citations that are raised signs, `marks`
    the printed numbers of footnotes where citations are footnotes too; with `lettered` footnotes have letters, because
    citations are raised numbers; `figure` is the id of the figure whose caption is being written, `places` are the ids
    for the marks of the citation being written, by key; `plates` is the address of the page that shows the pictures
    large; `here` that of the case, on another page, which has but the places `own` itself; `ui` marks words of the
    interface that are not in the page's language.
    """

    root: str = ""
    words: Phrases = field(default_factory=Phrases)
    citations: Mapping[int, doc.Inlines] = field(default_factory=dict)
    previews: Mapping[str, str] = field(default_factory=dict)
    raised: frozenset[int] = frozenset()
    marks: Mapping[int, int] = field(default_factory=dict)
    lettered: bool = False
    labels: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    pictures: Mapping[str, ShownPicture] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    figure: str = ""
    places: Mapping[str, list[str]] | None = None
    plates: str = ""
    here: str = ""
    own: frozenset[str] = frozenset()
    ui: str = ""
    tables: Mapping[int, str] = field(default_factory=dict)
    untitled: Iterator[int] = field(default_factory=lambda: count(1))

    def inlines(self, nodes: Iterable[doc.Inline]) -> Markup:
        """A line of text."""
        return Markup(self.line(nodes))

    def blocks(self, nodes: Iterable[doc.Block], level: int = 2) -> Markup:
        """Blocks of text; their first headings are of *level*, and none is skipped below."""
        return Markup(self.flow(nodes, level))

    def place(self, name: str) -> str:
        """The link to the place of that id."""
        return f"#{name}" if not self.here or name in self.own else f"{self.here}#{name}"

    def line(self, nodes: Iterable[doc.Inline]) -> str:
        """`inlines` as a plain string, for the renderer's own use."""
        if self.raised:
            nodes = citations.after_punctuation(nodes, self.raised)
        return "".join([text(node.value) if type(node) is doc.Text else self._inline(node) for node in nodes])

    def flow(self, nodes: Iterable[doc.Block], level: int) -> str:
        """`blocks` as a plain string, for the renderer's own use."""
        return "".join([self._block(node, level) for node in nodes])

    def _inline(self, node: doc.Inline) -> str:
        match node:
            case doc.Text():
                return text(node.value)
            case doc.SoftBreak():
                return "\n"
            case doc.Citation():
                return citations.cluster(self, node)
            case doc.Link():
                return self._link(node)
            case doc.Emphasis():
                return f"<em>{self.line(node.children)}</em>"
            case doc.CrossReference():
                return captions.cross_reference(self, node)
            case doc.Strong():
                return f"<strong>{self.line(node.children)}</strong>"
            case doc.Subscript():
                return f"<sub>{self.line(node.children)}</sub>"
            case doc.Superscript():
                return f"<sup>{self.line(node.children)}</sup>"
            case doc.PanelMention():
                return captions.mention(self, node)
            case doc.Abbreviation():
                return _abbreviation(node)
            case doc.Math():
                return node.mathml if len(node.tex) < LONG_FORMULA else self._long_formula(node)
            case doc.Span():
                return self._span(node)
            case doc.LineBreak():
                return "<br>\n"
            case doc.Code():
                return f"<code>{text(node.value)}</code>"
            case doc.FootnoteRef():
                return self._footnote_mark(node)
            case doc.Image():
                return figures.inline_image(self, node)
            case doc.RawInline():
                return node.html
            case _:
                assert_never(node)

    def _footnote_mark(self, node: doc.FootnoteRef) -> str:
        number = self.marks.get(node.number, node.number)
        own = "" if self.here else f"fnref-{number}-{node.occurrence}"
        return footnote_mark(self.place(f"fn-{number}"), own, self.note_label(number))

    def note_label(self, number: int) -> str:
        """What the footnote of that number is called: 1, 2, 3, or a, b … z, aa."""
        letters = ""
        while self.lettered and number:
            number, letter = divmod(number - 1, 26)
            letters = chr(ord("a") + letter) + letters
        return letters or str(number)

    def _block(self, node: doc.Block, level: int) -> str:
        match node:
            case doc.Paragraph():
                return f"<p>{self.line(node.children)}</p>\n"
            case doc.Section():
                return self._section(node, level)
            case doc.List():
                return self._list(node, level)
            case doc.FigureSlot():
                return figures.figure(self, self.figures[node.id]) if node.id in self.figures else ""
            case doc.Table():
                return tables.table(self, node)
            case doc.Aside():
                return self._aside(node, level)
            case doc.BlockQuote():
                return f"<blockquote>\n{self.flow(node.children, level)}</blockquote>\n"
            case doc.DefinitionList():
                return self._definitions(node, level)
            case doc.MathBlock():
                return self._equation(node)
            case doc.CodeBlock():
                return code_block(node)
            case doc.ThematicBreak():
                return "<hr>\n"
            case doc.RawBlock():
                return node.html + "\n"
            case _:
                assert_never(node)

    def _long_formula(self, node: doc.Math) -> str:
        """A formula that may be wider than a narrow screen scrolls by itself, with the keyboard too."""
        name = attr(self.words("Equation"))
        return f'<span class="formula" role="group" aria-label="{name}" tabindex="0">{node.mathml}</span>'

    def _link(self, node: doc.Link) -> str:
        if self.places is not None and node.href.startswith(citations.ENTRY):
            return citations.mark(self, node)
        href = safe_link(self.root, node.href)
        inner = self.line(node.children)
        if not href:
            return inner
        if href.startswith("#"):
            href = self.place(fragment(href)[1:])
        title = f' title="{attr(node.title)}"' if node.title else ""
        return f'<a href="{attr(href)}"{title}>{inner or text(href)}</a>'

    def _span(self, node: doc.Span) -> str:
        classes = f' class="{attr(" ".join(node.classes))}"' if node.classes else ""
        return f"<span{language(node.lang, node.dir)}{classes}>{self.line(node.children)}</span>"

    def _section(self, node: doc.Section, level: int) -> str:
        depth = min(level, DEEPEST)
        title = f"<h{depth}>{self.line(node.title)}</h{depth}>"
        return f"<section{identity(node.id)}>\n{title}\n{self.flow(node.children, level + 1)}</section>\n"

    def _list(self, node: doc.List, level: int) -> str:
        items = "".join([f"<li>{self._item(item, level, node.tight)}</li>\n" for item in node.items])
        if node.start is None:
            return f"<ul>\n{items}</ul>\n"
        start = "" if node.start == 1 else f' start="{node.start}"'
        return f"<ol{start}>\n{items}</ol>\n"

    def _item(self, item: doc.ListItem, level: int, tight: bool) -> str:
        if not tight:
            return self.flow(item.children, level)
        parts = [
            self.line(child.children) if isinstance(child, doc.Paragraph) else "\n" + self._block(child, level)
            for child in item.children
        ]
        return "".join(parts)

    def _definitions(self, node: doc.DefinitionList, level: int) -> str:
        return f"<dl>\n{''.join([self._definition(item, level) for item in node.items])}</dl>\n"

    def _definition(self, item: doc.Definition, level: int) -> str:
        meanings = "".join([f"<dd>{self.flow(meaning, level)}</dd>\n" for meaning in item.meanings])
        return f"<dt>{self.line(item.term)}</dt>\n{meanings}"

    def _aside(self, node: doc.Aside, level: int) -> str:
        known = text(self.words(ASIDES.get(node.kind, "")))
        label = self.line(node.title) or known
        ui = "" if node.title else self.ui
        title = f'<p class="aside-title"{ui}>{label}</p>\n' if label else ""
        opening = f'<div class="aside {attr(node.kind)}"{identity(node.id)}{language(node.lang, node.dir)} role="note">'
        return f"{opening}\n{title}{self.flow(node.children, level)}</div>\n"

    def _equation(self, node: doc.MathBlock) -> str:
        name = self.words("Equation {number}", number=node.number) if node.number else self.words("Equation")
        name, number = node.label or name, node.label or (str(node.number) if node.number else "")
        mark = f'<span class="equation-number">{text(bracketed(number))}</span>' if number else ""
        opening = f'<div class="equation"{identity(node.id)} role="group" aria-label="{attr(name)}" tabindex="0">'
        return f"{opening}{node.mathml}{mark}</div>\n"


def bracketed(number: str) -> str:
    """The number of an equation as it stands beside it, in the one pair of brackets that it may bring along."""
    return number if number.startswith("(") else f"({number})"


def identity(name: str) -> str:
    """The id attribute of the document's id *name*, or nothing."""
    return f' id="{attr(anchor(name))}"' if name else ""


def _abbreviation(node: doc.Abbreviation) -> str:
    """Written out once, for a `title` is shown by no phone, on no paper, and read aloud by few screen readers."""
    if not node.brackets:
        return f'<abbr title="{attr(node.expansion)}">{text(node.text)}</abbr>'
    return f"<abbr>{text(node.text)}</abbr> {node.brackets[0]}{text(node.expansion)}{node.brackets[1]}"


def language(lang: str, way: str = "") -> str:
    """The attributes of a part in language *lang*; the direction follows from the language unless it is given."""
    way = way or (direction(lang) if lang else "")
    said = f' lang="{attr(lang)}"' if lang else ""
    return f'{said} dir="{attr(way)}"' if way else said


def marked(lang: str, around: str) -> Markup:
    """`lang` and `dir` attributes of a part in *lang* inside a page in *around*; nothing when they are the same."""
    return Markup() if lang.split("-")[0].lower() == around.split("-")[0].lower() else Markup(language(lang))


def footnote_mark(href: str, own: str, label: str) -> str:
    """The mark that leads to a footnote; *own* is its id, to which the note leads back."""
    identified = f' id="{own}"' if own else ""
    return f'<sup><a href="{href}"{identified} role="doc-noteref">{label}</a></sup>'


def code_block(node: doc.CodeBlock) -> str:
    """Preformatted text; long lines wrap, so nothing has to scroll."""
    known = f' class="language-{attr(node.language)}"' if node.language else ""
    return f"<pre><code{known}>{text(node.value)}</code></pre>\n"
