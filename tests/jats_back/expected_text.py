"""The text of a case as the plain values that JATS can hold of it, taken from the model; no function of an export writes them.

What JATS cannot hold, and what stands for it, is said where it is left out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from lxml import etree

from sitegen.cite.lookup import Lookup
from sitegen.model import document as doc
from sitegen.model.figure import Figure as ModelFigure, Panel as ModelPanel
from sitegen.model.published import Published
from sitegen.model.walk import walk_blocks
from sitegen.render.citations import after_punctuation
from sitegen.render.locales import direction
from sitegen.render.phrases import phrases
from sitegen.render.urls import permanent, safe_link
from tests.copied_words import Labels, called, words
from tests.jats_back.known_licenses import address_of
from tests.jats_back.plain import (
    BREAK,
    Cell,
    Figure,
    Line,
    Panel,
    Table,
    address,
    formula,
    kept,
    link,
    mark,
    pairs,
    single,
)

_ENTITY = re.compile(r"&(?!amp;|lt;|gt;|quot;|apos;|#)\w+;")
_LETTERS = re.compile(r"[^\W_]+")
_MARKS = {doc.Emphasis: "i", doc.Strong: "b", doc.Subscript: "sub", doc.Superscript: "sup"}
_NAMED = ("Figure", "Table", "Equation")
_SEC_TYPES = {"4": "intro", "5": "cases", "6": "cases", "7": "cases", "8": "cases", "9": "cases", "10": "cases",
              "11": "discussion", "11d": "conclusions"}  # fmt: skip
_FACTS = ("modality", "view", "stain", "magnification", "time")


class ExpectedText:
    """The text of one case. `folder` is where its files lie, as the file that holds the text sees it."""

    def __init__(self, known: Published, site_url: str = "", folder: str = "") -> None:
        self.known, self.case, self.site_url, self.folder = known, known.case, site_url, folder
        self.words = phrases(known.lang, known.words)
        self.lookup = Lookup(self.case.references)
        self.refs = {entry.key: at for at, entry in enumerate(known.printed.bibliography, 1)}
        self.figures = {figure.id: figure for figure in self.case.figures}
        self.csv = _table_files(self.case.body.children)
        self.called = called(known.labels, lambda word, number: self.words(f"{word} {{number}}", number=number))
        self.figure = ""  # whose caption it is

    # -- places ------------------------------------------------------------------------------------
    @cached_property
    def blocks_of_body(self) -> tuple[doc.Block, ...]:
        """The body, and after it the figures that it gives no place."""
        slots = {node.id for node in walk_blocks(self.case.body.children) if isinstance(node, doc.FigureSlot)}
        left = [doc.FigureSlot(figure.id) for figure in self.case.figures if figure.id not in slots]
        return (*self.case.body.children, *left)

    @cached_property
    def places(self) -> dict[str, str]:
        """The name of each place of the body, by its id."""
        found: dict[str, str] = {}
        counts: dict[str, int] = {}
        for node in walk_blocks(self.blocks_of_body):
            kind = _kind(node)
            if not kind or (kind == "fig" and found.get(node.id)):
                continue
            counts[kind] = counts.get(kind, 0) + 1
            name = f"{kind} {counts[kind]}"
            if node.id:
                found.setdefault(node.id, name)
            panels = self.figures[node.id].panels if kind == "fig" else ()
            several = len(panels) > 1 or (kind == "fig" and self.figures[node.id].composite)
            for panel in panels:
                if panel.id:  # the letter of an only panel leads to its figure
                    found[f"{node.id}-{panel.id}"] = f"{name} {panel.id}" if several else name
        return found

    # -- blocks ------------------------------------------------------------------------------------
    def body(self) -> tuple[Any, ...]:
        """The blocks of the body."""
        self.written: set[str] = set()
        return self.blocks(self.blocks_of_body)

    def footnotes(self) -> tuple[tuple[Any, ...], ...]:
        """The blocks of each footnote; with a note style what is cited in notes is among them."""
        return tuple(self.flat(note.children) for note in self.known.footnotes or self.case.body.footnotes)

    def blocks(self, nodes: Iterable[doc.Block]) -> tuple[Any, ...]:
        """Blocks among which sections come last, as everywhere in JATS: what follows a section is its end."""
        found: list[doc.Block] = []
        for node in nodes:
            last = found[-1] if found else None
            if isinstance(last, doc.Section) and not isinstance(node, doc.Section):
                found[-1] = doc.Section(last.id, last.level, last.title, (*last.children, node), last.care)
            else:
                found.append(node)
        return tuple(block for node in found for block in self._block(node))

    def flat(self, nodes: Iterable[doc.Block]) -> tuple[Any, ...]:
        """Blocks where JATS has no sections: their headings are paragraphs."""
        found: list[Any] = []
        for node in nodes:
            if isinstance(node, doc.Section):
                found += [("heading", self.line(node.title)), *self.flat(node.children)]
            else:
                found += self._block(node)
        return tuple(found)

    def _block(self, node: doc.Block) -> Iterator[Any]:
        match node:
            case doc.Paragraph():
                if (line := self.line(node.children)) != Line():
                    yield ("p", line)
            case doc.Section():
                yield ("sec", self.title(node.title), _SEC_TYPES.get(_item(node.care), ""), self.blocks(node.children))
            case doc.List():
                if node.items:
                    yield ("list", node.start, node.tight, tuple(self.flat(item.children) for item in node.items))
            case doc.DefinitionList():
                yield ("definitions", tuple(
                    (self.line(item.term), tuple(self.flat(meaning) for meaning in item.meanings)) for item in node.items
                ))  # fmt: skip
            case doc.BlockQuote():
                yield ("quote", self.flat(node.children))
            case doc.CodeBlock():
                yield ("code", node.language, kept(node.value))
            case doc.ThematicBreak():
                yield ("rule",)
            case doc.MathBlock():
                number = node.label or (str(node.number) if node.number else "")
                yield ("formula", single(number and f"({number})"), _formula(node))
            case doc.Aside():
                yield ("box", node.kind, self.title(node.title), node.lang, node.dir, self.blocks(node.children))
            case doc.Table():
                yield self.table(node)
            case doc.FigureSlot():
                if node.id in self.figures and node.id not in self.written:
                    self.written.add(node.id)
                    yield self.figure_of(self.figures[node.id])
            case _:
                raise AssertionError(f"no site of the tests allows HTML: {node}")

    # -- tables ------------------------------------------------------------------------------------
    def table(self, node: doc.Table) -> Table:
        """A table with everything that belongs to it. A head in which nothing stands is no head."""
        name = node.csv or self.csv.get(id(node), "")
        head = self._rows(node, node.head, True) if any(cell.children for row in node.head for cell in row) else ()
        return Table(
            label=self._label(node, "Table {number}"),
            caption=self.line(node.caption),
            head=head,
            rows=self._rows(node, node.rows, False) or ((Cell(Line()),),),
            notes=self.flat(node.notes),
            csv=name and self.folder + name,
        )

    def _rows(self, node: doc.Table, rows: Iterable[Iterable[doc.Cell]], head: bool) -> tuple[tuple[Cell, ...], ...]:
        found = (
            tuple(
                Cell(
                    self.title(cell.children), bool(cell.children) and (head or cell.header), cell.colspan,
                    cell.rowspan, side,
                )
                for cell, side in zip(row, node.align, strict=False) if not cell.covered
            )
            for row in rows
        )  # fmt: skip
        return tuple(row for row in found if row)

    # -- figures -----------------------------------------------------------------------------------
    def figure_of(self, node: ModelFigure) -> Figure:
        """A figure with its panels."""
        self.figure = node.id
        several = len(node.panels) > 1 or node.composite
        panels = tuple(self._panel(node, panel) for panel in node.panels)
        found = Figure(
            label=self._label(node, "Figure {number}"),
            title=self.title(node.title),
            caption=self.line(node.caption) if several else Line(),
            panels=panels if several else (self._only(node, panels),),
            long=self.heard(node.long_description) if several else "",
            file=self._file(node.src) if node.composite else "",
            alt=single(node.alt) if node.composite else "",
            rights=pairs({
                "credit": single(node.credit), "source": single(node.source), "permission": single(node.permission),
                "license": address(address_of(node.license)) if node.license else "",
            }),
        )  # fmt: skip
        self.figure = ""
        return found

    def _only(self, node: ModelFigure, panels: tuple[Panel, ...]) -> Panel:
        """The picture of a figure that has one, with what is said of either."""
        panel = panels[0] if panels else Panel()
        lines = [line for line in (self.line(node.caption), panel.caption) if line != Line()]
        caption = Line(" ".join([line.text for line in lines]), frozenset().union(*[line.cited for line in lines]))
        long = single(f"{self.heard(node.long_description)} {panel.long}")
        return panel._replace(letter="", caption=caption, long=long)

    def _panel(self, node: ModelFigure, panel: ModelPanel) -> Panel:
        region = panel.region
        facts = {name: single(getattr(panel, name)) for name in _FACTS}
        return Panel(
            letter=panel.id,
            file="" if node.composite else self._file(panel.src),
            alt=single(panel.alt),
            long=self.heard(panel.long_description),
            caption=self.line(panel.caption),
            facts=pairs({**facts, "scale-bar": single(panel.scale_bar)}),
            region=(region.x, region.y, region.width, region.height) if region else (),
        )

    def _file(self, src: str) -> str:
        shown = self.known.pictures.get(src)
        return self.folder + shown.path if shown else ""

    def _label(self, node: ModelFigure | doc.Table, name: str) -> str:
        return single(node.label or (self.words(name, number=node.number) if node.number else ""))

    def heard(self, nodes: Iterable[doc.Block]) -> str:
        """A long description, of which JATS holds the words."""
        return single(words(nodes, self.called))

    # -- lines -------------------------------------------------------------------------------------
    def title(self, nodes: Iterable[doc.Inline]) -> Line:
        """A line that may be broken: a title, a cell."""
        return self.line(nodes, BREAK)

    def line(self, nodes: Iterable[doc.Inline], line_end: str = " ") -> Line:
        """A line with its marks. In a paragraph JATS cannot break one."""
        cited: set[int] = set()
        return Line(single(self._inside(nodes, cited, line_end)), frozenset(cited))

    def _inside(self, nodes: Iterable[doc.Inline], cited: set[int], line_end: str) -> str:
        moved = after_punctuation(nodes, self.known.printed.raised) if self.known.printed.raised else nodes
        return "".join([self._inline(node, cited, line_end) for node in moved])

    def _inline(self, node: doc.Inline, cited: set[int], line_end: str) -> str:
        match node:
            case doc.Text():
                return node.value
            case doc.SoftBreak():
                return " "
            case doc.LineBreak():
                return line_end
            case doc.Emphasis() | doc.Strong() | doc.Subscript() | doc.Superscript():
                return mark(_MARKS[type(node)], self._inside(node.children, cited, line_end))
            case doc.Code():
                return mark("code", node.value)
            case doc.Math():
                return mark("math " + _formula(node))
            case doc.Citation():
                cited.update(self._cited(node))
                return self._printed(self.known.printed.citations.get(node.number, ()), cited, line_end)
            case doc.Link():
                return self._link(node, cited)
            case doc.CrossReference():
                return self._cross_reference(node)
            case doc.PanelMention():
                return f"({self._letters(node.text, node.panels, self.figure)})"
            case doc.FootnoteRef():
                return mark(f"fn {self.known.marks.get(node.number, node.number)}")
            case doc.Abbreviation():
                brackets = node.brackets
                written = f" {brackets[0]}{node.expansion}{brackets[1]}" if brackets else ""
                return mark("abbr " + single(node.expansion), node.text) + written
            case doc.Span():
                return self._span(node, self._inside(node.children, cited, line_end))
            case doc.Image():
                file = self._file(node.src)
                return mark(f"picture {file}|{single(node.alt)}") if file else node.alt
            case _:
                raise AssertionError(f"no site of the tests allows HTML: {node}")

    def _printed(self, nodes: doc.Inlines, cited: set[int], line_end: str) -> str:
        """What the style wrote: its notes have their final numbers."""
        marks = [mark(f"fn {node.number}") if isinstance(node, doc.FootnoteRef) else "" for node in nodes]
        return "".join([found or self._inline(node, cited, line_end) for found, node in zip(marks, nodes, strict=True)])

    def _cited(self, node: doc.Citation) -> Iterator[int]:
        """The works that a citation names, by their place in the list."""
        for item in node.items:
            record = self.lookup.find(item.key)
            if record is not None and record.key in self.refs:
                yield self.refs[record.key]

    def _span(self, node: doc.Span, inside: str) -> str:
        way = node.dir or ("rtl" if node.lang and direction(node.lang) == "rtl" else "")
        inside = mark(f"lang {node.lang} {way}", inside) if node.lang or node.dir else inside
        return mark(f"class {' '.join(node.classes)}", inside) if node.classes else inside

    def _link(self, node: doc.Link, cited: set[int]) -> str:
        inside = phrase(node.children, self.called)
        if node.href.startswith("#ref-"):
            place = self.refs[node.href.removeprefix("#ref-")]
            cited.add(place)
            return mark(f"ref {place}", inside)
        if node.href.startswith("#"):
            known = self.places.get(node.href[1:])
            return mark(known, inside) if known else inside
        of_site = node.href.startswith("/") and not node.href.startswith(("//", "/\\")) and self.site_url
        href = permanent(self.site_url, node.href) if of_site else safe_link("../../", node.href)
        return link(href, node.title, inside or href) if href else inside

    # -- cross-references --------------------------------------------------------------------------
    def _cross_reference(self, node: doc.CrossReference) -> str:
        word, number = self.known.labels.get(node.target, ("", node.target))
        name = self.words(f"{word} {{number}}", number=number) if word in _NAMED else number
        if not node.panels:
            return self._to(node.target, name)
        written = node.panel_text or ", ".join(node.panels)
        first = _LETTERS.search(written)
        if first is None or first[0].lower() not in node.panels:
            return self._to(node.target, name + written)
        opening = self._to(f"{node.target}-{first[0].lower()}", name + written[: first.end()])
        return opening + self._letters(written[first.end() :], node.panels, node.target)

    def _letters(self, written: str, panels: tuple[str, ...], figure: str) -> str:
        """*written* with each letter that names a panel leading there."""
        if not figure:
            return written

        def linked(found: re.Match[str]) -> str:
            letter = found[0].lower()
            return self._to(f"{figure}-{letter}", found[0]) if letter in panels else found[0]

        return _LETTERS.sub(linked, written)

    def _to(self, target: str, said: str) -> str:
        place = self.places.get(target)
        return mark(place, said) if place else said


def _table_files(blocks: Iterable[doc.Block]) -> dict[int, str]:
    """The file of each table: named by its id where that is a name for a file, else by its place among the tables."""
    tables = [node for node in walk_blocks(blocks) if isinstance(node, doc.Table)]
    return {
        id(node): f"{node.id if re.fullmatch('[A-Za-z0-9_-]+', node.id) else f'table-{at}'}.csv"
        for at, node in enumerate(tables, 1)
    }


def _kind(node: Any) -> str:
    kinds = {doc.Section: "sec", doc.Table: "tbl", doc.MathBlock: "eq", doc.Aside: "box", doc.FigureSlot: "fig"}
    return kinds.get(type(node), "")


def _item(care: str) -> str:
    """The item of CARE that the type of a section tells: `8` for `8c`; of the eleventh only the conclusions apart."""
    return care.rstrip("abcd") if not care.startswith("11") else care


def _formula(node: doc.Math | doc.MathBlock) -> str:
    """The formula as MathML and as TeX. Entities of HTML are the characters they stand for."""
    source = _ENTITY.sub(lambda found: html.unescape(found[0]), kept(node.mathml))
    return f"{formula(etree.fromstring(source))} {single(node.tex)}"


def phrase(nodes: Iterable[doc.Inline], labels: Labels) -> str:
    """The words of a link: in JATS a link holds no other, and no picture."""
    parts = []
    for node in nodes:
        match node:
            case doc.Emphasis() | doc.Strong() | doc.Subscript() | doc.Superscript():
                parts.append(mark(_MARKS[type(node)], phrase(node.children, labels)))
            case doc.Code():
                parts.append(mark("code", node.value))
            case doc.Math():
                parts.append(mark("math " + _formula(node)))
            case doc.Span() | doc.Link():
                parts.append(phrase(node.children, labels))
            case doc.Text():
                parts.append(node.value)
            case doc.SoftBreak() | doc.LineBreak():
                parts.append(" ")
            case _:
                parts.append(words((node,), labels))
    return "".join(parts)
