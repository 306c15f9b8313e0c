"""Turns the text of a paragraph into inline nodes. Nodes nest at most `MAX_DEPTH` deep; beyond, marks are dropped."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from markdown_it.token import Token

from sitegen.model.document import (
    Citation,
    CiteItem,
    Code,
    CrossReference,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Math,
    RawInline,
    SoftBreak,
    Span,
    Strong,
    Subscript,
    Superscript,
    Text,
)  # fmt: skip
from sitegen.read.attributes import HOW_TO_WRITE, UNREADABLE, Attributes
from sitegen.read.brackets import note_brackets
from sitegen.read.citation_slips import Slip, in_cluster, left_open, without_key
from sitegen.read.citations import Item
from sitegen.read.comments import GAP
from sitegen.read.crossrefs import CROSS_REFERENCE, KINDS, cross_reference
from sitegen.read.grammar import SPECIAL, inline_tokens
from sitegen.read.links import LinkError, address, local_file
from sitegen.read.locators import read_locator
from sitegen.read.math import MathError, mathml
from sitegen.read.passage import Passage
from sitegen.read.places import Origin

MAX_DEPTH = 24
_SOFT, _HARD = SoftBreak(), LineBreak()
_SIMPLE: dict[str, Callable[[Inlines], Inline]] = {
    "em_close": Emphasis,
    "strong_close": Strong,
    "sub_close": Subscript,
    "sup_close": Superscript,
}


@dataclass(slots=True)
class Piece:
    """A stretch of inline text: its content begins at position `base` of the text of `origin`."""

    content: str
    origin: Origin
    base: int = 0


class InlineReader:
    """Reads pieces of one passage."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.abbreviate = passage.abbreviations is not None
        self._leaves: dict[str, Callable[[Token, Piece], Inlines]] = {
            "code_inline": lambda token, piece: (Code(token.content),),
            "image": self._image,
            "math": self._math,
            "cite": self._cluster,
            "mention": self._mention,
            "no_cite": self._no_cite,
            "crossref": self._crossref,
            "footnote_mark": self._footnote_mark,
            "footnote_inline": self._footnote_inline,
            "html_inline": self._raw,
        }

    def read(self, content: str, origin: Origin, base: int = 0) -> Inlines:
        """The nodes of *content*."""
        if not content:
            return ()
        if not SPECIAL.search(content) and GAP not in content:
            return self._text(content)
        content = content.replace(GAP, " ")
        return self.convert(self.tokens(content), Piece(content, origin, base))

    def tokens(self, content: str) -> list[Token]:
        """The parser's tokens of *content*."""
        note_brackets(content, self.passage.env)
        return inline_tokens(content, self.passage.parser, self.passage.env)

    def convert(self, tokens: list[Token], piece: Piece) -> Inlines:
        """The nodes of *tokens*."""
        stack: list[tuple[list[Inline], Token] | None] = []
        out: list[Inline] = []
        words: list[str] = []
        for token in tokens:
            kind = token.type
            if kind == "text" or kind == "text_special":
                if token.content:
                    words.append(token.content)
                continue
            if token.nesting > 0 and len(stack) >= MAX_DEPTH:
                stack.append(None)
                continue
            if token.nesting < 0 and stack[-1] is None:
                stack.pop()
                continue
            if words:
                out += self._text("".join(words))
                words.clear()
            if kind == "softbreak":
                out.append(_SOFT)
            elif token.nesting > 0:
                stack.append((out, token))
                out = []
            elif token.nesting < 0:
                frame = stack.pop()
                assert frame is not None
                inner, out = out, frame[0]
                out += self._close(kind, frame[1], tuple(inner), piece)
            else:
                out += (_HARD,) if kind == "hardbreak" else self._leaves[kind](token, piece)
        if words:
            out += self._text("".join(words))
        return self._balanced(tuple(out)) if self.passage.options.raw_html else tuple(out)

    def _text(self, text: str) -> Inlines:
        if self.abbreviate and self.passage.abbreviations:
            return tuple(self.passage.abbreviations.mark(text))
        return (Text(text),)

    # -- constructs with content -----------------------------------------------------------------------------
    def _close(self, kind: str, token: Token, inner: Inlines, piece: Piece) -> Inlines:
        if self.passage.options.raw_html:
            inner = self._balanced(inner)
        if kind == "link_close":
            return self._link(token, inner, piece)
        if kind == "span_close":
            return self._span(token, inner, piece)
        return (_SIMPLE[kind](inner),) if inner else ()

    def _link(self, token: Token, inner: Inlines, piece: Piece) -> Inlines:
        at, end = token.meta["at"], token.meta["end"]
        span = self.passage.span(piece.origin, piece.base + at, _to_line_end(piece.content, at, end))
        try:
            href = address(str(token.attrs["href"]), self.passage.options.folder)
        except LinkError as error:
            self.passage.problem(span, "link", str(error), error.hint)
            return inner
        link = Link(href, inner, str(token.attrs.get("title", "")).replace(GAP, ""))
        self.passage.ledger.link(link, span)
        return (link,)

    def _span(self, token: Token, inner: Inlines, piece: Piece) -> Inlines:
        found: Attributes = token.meta["attributes"]
        origin = _shifted(piece)
        self.passage.attributes.known(found, origin, ("lang", "dir"), None)
        if found.id:
            span = self.passage.span(origin, found.at["#"], len(found.id) + 1)
            message, hint = "a span cannot have an id", "give the id to the heading, figure or table"
            self.passage.problem(span, "unknown-attribute", message, hint, "warning")
        lang = self.passage.attributes.language(found, origin)
        return (Span(inner, lang, self.passage.attributes.direction(found, origin), tuple(found.classes)),)

    # -- constructs without ----------------------------------------------------------------------------------
    def _math(self, token: Token, piece: Piece) -> Inlines:
        try:
            return (Math(" ".join(token.content.split()), mathml(token.content, display=False)),)
        except MathError as error:
            at = piece.base + token.meta["at"] + error.at
            hint = f"{error.hint}; a dollar sign that opens no formula is written \\$"
            self.passage.problem(self.passage.span(piece.origin, at, 1), "math", str(error), hint)
            return (Text(f"${token.content}$"),)

    def _image(self, token: Token, piece: Piece) -> Inlines:
        found = self.attributes_of(token, piece)
        src = self.picture(token, piece)
        if found and (found.id or found.classes or found.values.keys() - {"alt", "fig-alt"}):
            self.passage.attributes.known(found, _shifted(piece), ("alt", "fig-alt"))
        if found and found.id:
            span = self.passage.span(_shifted(piece), found.at["#"], len(found.id) + 1)
            message = f"the picture '{found.id}' stands inside a line of text, so it is no figure"
            self.passage.problem(
                span, "figure", message, "put it in a paragraph of its own: a blank line on both sides"
            )
        alt = alt_text(found) or self.caption_words(token)
        return (Image(src, alt, str(token.attrs.get("title", "")).replace(GAP, "")),) if src else (Text(alt),)

    def attributes_of(self, token: Token, piece: Piece) -> Attributes | None:
        """The attributes after a picture; a list that cannot be read is a mistake."""
        if token.meta["unreadable"]:
            at = piece.base + token.meta["end"]
            self.passage.problem(self.passage.span(piece.origin, at, 1), "attributes", UNREADABLE, HOW_TO_WRITE)
        found: Attributes | None = token.meta["attributes"]
        return found

    def picture(self, token: Token, piece: Piece) -> str:
        """The file of a picture, whose place is noted; empty, and a mistake, when it is outside the folder."""
        at, end = token.meta["at"], token.meta["end"]
        span = self.passage.span(piece.origin, piece.base + at, _to_line_end(piece.content, at, end))
        try:
            src = local_file(str(token.attrs["src"]))
        except LinkError as error:
            self.passage.problem(span, "link", str(error), error.hint)
            return ""
        if spaced := token.meta["spaced"]:
            place = self.passage.span(piece.origin, piece.base + spaced[0], spaced[1] - spaced[0])
            message = "the name of this picture's file has a blank in it, and an address ends at a blank"
            hint = f"rename the file, e.g. to {_joined(src)}, and write that name here; or write <{src}>"
            self.passage.problem(place, "link", message, hint)
        self.passage.ledger.picture(src, span)
        return src

    def caption(self, token: Token, piece: Piece) -> Inlines:
        """The nodes between the brackets of a picture."""
        return self.read(token.content, piece.origin, piece.base + token.meta["at"] + 2)

    def caption_words(self, token: Token) -> str:
        """The words between the brackets of a picture; what they cite or refer to does not count."""
        return _words(self, token.content)

    def _cluster(self, token: Token, piece: Piece) -> Inlines:
        base = token.meta["at"]
        out: list[Inline] = []
        cited: list[Item] = []
        for item in token.meta["items"]:
            if not item.key.startswith(KINDS):
                self._slip(in_cluster(item), piece, base)
                cited.append(item)
                continue
            out += self._flush(cited, piece, base)
            out += (Text("; "),) if out else ()
            out += self._bracketed_reference(item, token.content, piece, base)
        if out and cited:
            out.append(Text("; "))
        out += self._flush(cited, piece, base)
        return tuple(out)

    def _flush(self, cited: list[Item], piece: Piece, base: int) -> Inlines:
        if not cited:
            return ()
        number = self.passage.ledger.next("cite")
        items = tuple(self._item(item, index, number, piece, base) for index, item in enumerate(cited))
        cited.clear()
        return (self._cited(Citation(number, items)),)

    def _item(self, item: Item, index: int, number: int, piece: Piece, base: int) -> CiteItem:
        self.passage.ledger.spans[f"cite.{number}.{index}"] = self.passage.span(
            piece.origin, piece.base + base + item.at, item.length
        )
        if not item.prefix and not item.rest:
            return CiteItem(item.key, suppress_author=item.suppress)
        label, locator, length = read_locator(item.rest)
        prefix, suffix = item.prefix.rstrip(), item.rest[length:].rstrip()
        lead = len(prefix) - len(prefix.lstrip())
        before = self.read(prefix[lead:], piece.origin, piece.base + base + item.prefix_at + lead)
        after = self.read(suffix, piece.origin, piece.base + base + item.rest_at + length)
        return CiteItem(item.key, before, label, locator, after, item.suppress)

    def _mention(self, token: Token, piece: Piece) -> Inlines:
        number = self.passage.ledger.next("cite")
        item: Item = token.meta["items"][0]
        self._slip(left_open(item, piece.content), piece, 0)
        items = (self._item(item, 0, number, piece, 0),)
        return (self._cited(Citation(number, items, narrative=True)),)

    def _no_cite(self, token: Token, piece: Piece) -> Inlines:
        self._slip(without_key(token.meta["text"], token.meta["at"]), piece, 0)
        return ()

    def _slip(self, slip: Slip | None, piece: Piece, base: int) -> None:
        if slip is not None:
            span = self.passage.span(piece.origin, piece.base + base + slip.at, slip.length)
            self.passage.ledger.problem(span, "citation-form", slip.message, slip.hint, "warning")

    def _cited(self, node: Citation) -> Citation:
        self.passage.ledger.citations.append(node)
        return node

    def _bracketed_reference(self, item: Item, content: str, piece: Piece, base: int) -> Inlines:
        """`[see @fig-ct(a) on the left]`: a reference with the words around it."""
        found = CROSS_REFERENCE.match(content, item.at)
        if found is None:
            return (Text(content),)
        lead = len(item.prefix) - len(item.prefix.lstrip())
        before = self.read(item.prefix[lead:], piece.origin, piece.base + base + item.prefix_at + lead)
        reference = self._noted(found, piece, base + item.at)
        end = item.rest_at + len(item.rest)
        after = self.read(content[found.end() : end], piece.origin, piece.base + base + found.end())
        return (*before, reference, *after)

    def _crossref(self, token: Token, piece: Piece) -> tuple[CrossReference, ...]:
        return (self._noted(token.meta["match"], piece, token.meta["at"]),)

    def _noted(self, found: re.Match[str], piece: Piece, at: int) -> CrossReference:
        """The cross-reference at position *at*, noted with its place."""
        reference = cross_reference(found)
        self.passage.ledger.reference(
            reference, self.passage.span(piece.origin, piece.base + at, found.end() - found.start())
        )
        return reference

    def _footnote_mark(self, token: Token, piece: Piece) -> Inlines:
        at = piece.base + token.meta["at"]
        mark = self.passage.footnotes.mark(token.content, piece.origin, at)
        return (mark,) if mark else (Text(f"[^{token.content}]"),)

    def _footnote_inline(self, token: Token, piece: Piece) -> Inlines:
        at = piece.base + token.meta["at"]
        mark = self.passage.footnotes.in_place(token.content, piece.origin, at, at + 2)
        return (mark,) if mark else ()

    # -- raw HTML --------------------------------------------------------------------------------------------
    def _raw(self, token: Token, piece: Piece) -> Inlines:
        from sitegen.read.raw_html import clean_tag

        html = clean_tag(token.content, self.passage.options.folder)
        return (RawInline(html),) if html else ()

    def _balanced(self, nodes: Inlines) -> Inlines:
        if not any(isinstance(node, RawInline) for node in nodes):
            return nodes
        from sitegen.read.raw_html import balanced

        return balanced(nodes)


def alt_text(found: Attributes | None) -> str:
    """The alternative text of a picture, by the names this format and Quarto have for it."""
    return (found.values.get("alt") or found.values.get("fig-alt") or "").strip() if found else ""


def _joined(src: str) -> str:
    """The name of a file without blanks."""
    return "-".join(src.split())


def _shifted(piece: Piece) -> Origin:
    return lambda position: piece.origin(piece.base + position)


def _to_line_end(content: str, at: int, end: int) -> int:
    line_end = content.find("\n", at)
    return end - at if line_end < 0 else min(end, line_end) - at


def _words(reader: InlineReader, content: str, depth: int = 0) -> str:
    words: list[str] = []
    for token in reader.tokens(content):
        if token.type == "image" and depth < MAX_DEPTH:
            words.append(_words(reader, token.content, depth + 1))
        elif token.type in {"softbreak", "hardbreak"}:
            words.append(" ")
        else:
            words.append(token.content)
    return "".join(words)
