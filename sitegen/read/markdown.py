"""Markdown to document trees: the body of a case and the Markdown values of its front matter.

The format is CommonMark 0.31.2 with tables, footnotes, definition lists, sub- and superscript, and Pandoc's
citations, attributes and containers. Tokens are converted at once and dropped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from markdown_it.token import Token

from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.document import Blocks, Citation, CrossReference, Document, Footnote, Inlines, Link, Paragraph, Text
from sitegen.model.figure import Figure
from sitegen.read import controls
from sitegen.read.abbreviations import Abbreviations
from sitegen.read.attributes import AttributeReader
from sitegen.read.blocks import BlockReader
from sitegen.read.comments import Uncommented, remove_comments
from sitegen.read.footnotes import Definition, Footnotes
from sitegen.read.grammar import SPECIAL, grammar
from sitegen.read.inlines import InlineReader
from sitegen.read.ledger import Ledger
from sitegen.read.options import MarkdownOptions
from sitegen.read.passage import Passage
from sitegen.read.places import BodyLines, Places, Project, value_lines

__all__ = ["MarkdownOptions", "MarkdownReader"]
T = TypeVar("T")
_IDS = re.compile(r"#(?<=[{\s]#)(\w[\w.:-]*)(?=[\s}])")  # begins with a character that is searched for fast


class MarkdownReader:
    """Reads the texts of one file in the order of the calls; numbers, places and mistakes add up.

    `spans` holds the place of each cited key (`cite.<Citation.number>.<item>`), cross-reference (`ref.<i>`), link
    (`link.<i>`) and picture (`image.<i>`), counted in the order of parsing (footnotes after their text), and of each
    id (`id.<anchor>`).
    """

    def __init__(self, source: SourceText, options: MarkdownOptions | None = None) -> None:
        self._options = options or MarkdownOptions()
        self._ledger = Ledger(source)
        self._parser = grammar(self._options.raw_html)
        self._front = Abbreviations(self._options.abbreviations)

    @property
    def figures(self) -> list[Figure]:
        """Figures written as `![Caption](file){#fig-x}`, not numbered, in order."""
        return self._ledger.figures

    @property
    def slots(self) -> list[tuple[str, Span]]:
        """The figures that have a place in the text, in order."""
        return self._ledger.slots

    @property
    def citations(self) -> list[Citation]:
        """The citations, each with its number."""
        return self._ledger.citations

    @property
    def links(self) -> list[Link]:
        """The links, as many as `spans` has places for, and so with the two below."""
        return self._ledger.links

    @property
    def references(self) -> list[CrossReference]:
        """The cross-references."""
        return self._ledger.references

    @property
    def pictures(self) -> list[str]:
        """The files of the pictures."""
        return self._ledger.pictures

    @property
    def spans(self) -> dict[str, Span]:
        """Where things stand in the file."""
        return self._ledger.spans

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All mistakes so far."""
        return self._ledger.diagnostics

    def label(self, text: str, at: Span) -> str:
        """The label of a figure of the front matter, written at *at*."""
        return self._ledger.label(text, at)

    def body(self, text: str, first_line: int) -> Document:
        """The tree of the whole body, which begins in line *first_line* of the file."""
        passage, clean = self._passage(text, BodyLines(text, first_line))
        if self._options.abbreviations:
            passage.abbreviations = Abbreviations(self._options.abbreviations)
        return self._guarded(lambda: _document(passage, clean), Document(), Span(line=first_line))

    def blocks(self, text: str, at: Span) -> Blocks:
        """The blocks of a front-matter value that begins at *at*."""
        if self._says_itself(text) and text[0].isalpha():
            return (Paragraph((Text(text.rstrip()),)),)
        passage, clean = self._passage(text, value_lines(text, self._ledger.source, at))
        if self._options.abbreviations:
            passage.abbreviations = self._front
        passage.footnotes.allowed = False
        return self._guarded(lambda: _document(passage, clean).children, (), at)

    def inlines(self, text: str, at: Span) -> Inlines:
        """The inline nodes of a front-matter value (a title, a caption) that begins at *at*."""
        if self._says_itself(text):
            return (Text(text.strip()),)
        passage, clean = self._passage(text, value_lines(text, self._ledger.source, at))
        passage.footnotes.allowed = False
        content = re.sub(r"\n\s*\n", "\n", clean).strip() if "\n" in clean else clean.strip()
        lead = len(clean) - len(clean.lstrip())
        origin = passage.places.in_lines(clean.count("\n", 0, lead), content)
        return self._guarded(lambda: InlineReader(passage).read(content, origin), (), at)

    def _says_itself(self, text: str) -> bool:
        """Whether *text* is one line of words without marks, as most values are: nothing in it needs a parser."""
        if not text.strip() or self._options.abbreviations:
            return False
        return text.isprintable() and "{" not in text and SPECIAL.search(text) is None

    def _passage(self, text: str, project: Project) -> tuple[Passage, str]:
        found = remove_comments(text)
        places = Places(found.text, found.cuts, project)
        self._report_unclosed(found, project)
        for offset in found.controls:
            self._ledger.problem(
                Span(*project(offset)), "control-character", controls.told(text[offset]), controls.HINT, "warning"
            )
        if "{" in found.text:
            self._ledger.reserve(_IDS.findall(found.text))
        ledger = self._ledger
        footnotes, attributes = Footnotes(ledger, places), AttributeReader(ledger, places)
        return Passage(ledger, self._options, self._parser, {}, places, footnotes, attributes), found.text

    def _report_unclosed(self, found: Uncommented, project: Project) -> None:
        if found.unclosed >= 0:
            line, column = project(found.unclosed)
            message = "this comment is not closed, so nothing after it can be read"
            self._ledger.problem(Span(line, column, 4), "comment", message, "end the comment with -->")

    def _guarded(self, read: Callable[[], T], nothing: T, at: Span) -> T:
        """What *read* gives, or a mistake instead of Python's limit of recursion."""
        try:
            return read()
        except RecursionError:
            self._ledger.problem(at, "nesting", "this text is nested too deeply to be read", "simplify it")
            return nothing


def _document(passage: Passage, clean: str) -> Document:
    tokens: list[Token] = []
    passage.parser.block.parse(clean, passage.parser, passage.env, tokens)
    if "[^" in clean:
        passage.footnotes.collect(tokens)
    if (line := passage.env.get("too_deep")) is not None:
        span = passage.places.whole_line(int(str(line)))
        passage.problem(span, "nesting", "lists and quotations are nested too deeply here", "use fewer levels")
    reader = BlockReader(passage)
    children = reader.read(tokens)
    notes = [_footnote_blocks(reader, note) for note in _each_used(passage.footnotes)]
    passage.footnotes.report_unused()
    numbered = zip(passage.footnotes.used, notes, strict=True)
    return Document(
        children=children, footnotes=tuple(Footnote(note.number, blocks, note.marks) for note, blocks in numbered)
    )


def _each_used(footnotes: Footnotes) -> Iterator[Definition]:
    """The footnotes in order; reading one may add others."""
    at = 0
    while at < len(footnotes.used):
        yield footnotes.used[at]
        at += 1


def _footnote_blocks(reader: BlockReader, note: Definition) -> Blocks:
    if note.origin is None:
        return reader.read(note.tokens)
    children = reader.inlines.read(note.content, note.origin, note.base)
    return (Paragraph(children),) if children else ()
