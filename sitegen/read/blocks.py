"""Turns the parser's block tokens into blocks, one method a kind."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from sitegen.model.care import HOW_TO_NAME, NAMES, is_item
from sitegen.model.diagnostic import Span
from sitegen.model.document import (
    Align,
    Block,
    BlockQuote,
    Blocks,
    CodeBlock,
    Definition,
    DefinitionList,
    Inlines,
    List,
    ListItem,
    MathBlock,
    Paragraph,
    RawBlock,
    ThematicBreak,
)  # fmt: skip
from sitegen.model.walk import plain_text
from sitegen.read.attributes import (
    HOW_TO_WRITE,
    UNREADABLE,
    Attributes,
    looks_unclosed,
    parse_attributes,
    trailing_attributes,
)
from sitegen.read.care_headings import care_item
from sitegen.read.comments import GAP
from sitegen.read.containers import Container, container
from sitegen.read.inlines import InlineReader, Piece
from sitegen.read.math import MathError, mathml
from sitegen.read.merges import MARKS
from sitegen.read.nearest import did_you_mean
from sitegen.read.numbered_table import Said, TableCaption, numbered_table
from sitegen.read.passage import Passage
from sitegen.read.pictures import ALONE, figure, only_picture
from sitegen.read.pipe_rows import surplus
from sitegen.read.places import Origin
from sitegen.read.sections import Heading, nest
from sitegen.read.slugs import slug
from sitegen.read.tables import KEYS, Grid

_RULE = ThematicBreak()
Item = Block | Heading


class BlockReader:
    """Reads the tokens of one passage."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.inlines = InlineReader(passage)
        self._tokens: list[Token] = []
        self._at = 0
        self._outer: TableCaption | None = None
        self._kinds: dict[str, Callable[[Token], tuple[Item, ...]]] = {
            "paragraph_open": self._paragraph,
            "heading_open": self._heading,
            "bullet_list_open": self._list,
            "ordered_list_open": self._list,
            "blockquote_open": lambda token: (BlockQuote(self._until("blockquote_close")),),
            "fence": self._code,
            "code_block": self._code,
            "hr": lambda token: (_RULE,),
            "table_open": self._table,
            "caption": lambda token: (self._line_below(token),),
            "table_note": lambda token: (self._line_below(token),),
            "dl_open": self._definitions,
            "math_block": self._formula,
            "directive_open": self._directive,
            "stray_close": self._stray,
            "html_block": self._raw,
            "footnote_reference_open": self._skip_footnote,
        }

    def read(self, tokens: list[Token]) -> Blocks:
        """The blocks of *tokens*, headings nested into sections."""
        before = self._tokens, self._at
        self._tokens, self._at = tokens, 0
        blocks = self._until("")
        self._tokens, self._at = before
        return blocks

    def _until(self, close: str) -> Blocks:
        return nest(self._items(close), self.passage.problem)

    def _items(self, close: str) -> list[Item]:
        found: list[Item] = []
        tokens, kinds = self._tokens, self._kinds
        while self._at < len(tokens):
            token = tokens[self._at]
            self._at += 1
            if token.type == close:
                break
            found += kinds[token.type](token)
        return found

    def _text(self) -> tuple[Token, str, Origin]:
        """The inline token that follows, its text and where that stands."""
        token = self._tokens[self._at]
        self._at += 2
        return token, token.content, self.passage.places.in_lines(_line(token), token.content)

    # -- text --------------------------------------------------------------------------------------------------
    def _paragraph(self, token: Token) -> tuple[Item, ...]:
        _, content, origin = self._text()
        if ALONE.match(content):
            content = content.replace(GAP, " ")
            tokens, piece = self.inlines.tokens(content), Piece(content, origin)
            if picture := only_picture(tokens):
                slot = figure(self.inlines, picture, piece)
                return (slot,) if slot else ()
            return (Paragraph(self.inlines.convert(tokens, piece)),)
        children = self.inlines.read(content, origin)
        return (Paragraph(children),) if children else ()

    def _heading(self, token: Token) -> tuple[Item, ...]:
        inline, content, origin = self._text()
        text, found = trailing_attributes(content)
        line = self.passage.places.whole_line(_line(inline))
        if found is None and (at := looks_unclosed(content)) >= 0:
            self.passage.problem(self.passage.span(origin, at, 0), "attributes", UNREADABLE, HOW_TO_WRITE)
        found = found or Attributes()
        self.inlines.abbreviate = False
        title = self.inlines.read(text, origin)
        self.inlines.abbreviate = True
        self.passage.attributes.known(found, origin, ("care",), ("unnumbered", "unlisted"))
        name, words = self.passage.attributes.take_id(found, origin), plain_text(title)
        if not name:
            name = self.passage.ledger.free_anchor(slug(words), self.passage.span(origin, 0, len(text)))
        return (Heading(int(token.tag[1]), name, title, self._care(found, origin, words), line),)

    def _care(self, found: Attributes, origin: Origin, words: str) -> str:
        """The CARE item a heading answers: the one its author names, else the one its words name."""
        item = found.values.get("care")
        if item and not is_item(item):
            span = self.passage.span(origin, found.at["care"], len("care=") + len(item))
            hint = did_you_mean(item, NAMES, HOW_TO_NAME)
            self.passage.problem(span, "care-item", f"CARE has no item '{item}'", hint)
        return care_item(words) if item is None else item

    def _code(self, token: Token) -> tuple[Item, ...]:
        value = token.content.replace(GAP, "")
        if token.type == "code_block" and not value.strip():
            return ()
        words = token.info.split()
        return (CodeBlock(value, _language(words[0]) if words else ""),)

    def _raw(self, token: Token) -> tuple[Item, ...]:
        from sitegen.read.raw_html import clean_html

        html = clean_html(token.content.replace(GAP, ""), self.passage.options.folder).strip()
        return (RawBlock(html),) if html else ()

    def _formula(self, token: Token) -> tuple[Item, ...]:
        places, line = self.passage.places, _line(token)
        if not token.meta["closed"]:
            self.passage.problem(places.whole_line(line), "math", "this formula has no closing $$", "end it with $$")
            return ()
        found = parse_attributes(token.info, 0) if token.info else Attributes()
        last = (token.map or [0, 1])[1] - 1
        origin = places.in_lines(last, token.info)
        if found is None:
            self.passage.problem(self.passage.span(origin, 0, 0), "attributes", UNREADABLE, HOW_TO_WRITE)
            found = Attributes()
        self.passage.attributes.known(found, origin, ("label",))
        name, label = self.passage.attributes.take_id(found, origin), self.passage.label(found, origin)
        tex = token.content.replace(GAP, "").strip()
        try:
            made = mathml(tex, display=True)
        except MathError as error:
            before = token.content[: len(token.content) - len(token.content.lstrip()) + error.at]
            row = before.count("\n")
            column = error.at if row == 0 else len(before) - before.rfind("\n") - 1
            text = token.content.split("\n")[row].strip()
            start = max(places.lines[line + row].find(text), 0) if text else 0
            self.passage.problem(places.span(line + row, start + column, 1), "math", str(error), error.hint)
            return ()
        number = self.passage.ledger.next("#eq") + 1 if name and not label else 0
        return (MathBlock(tex, made, name, number, label),)

    # -- blocks that hold blocks -------------------------------------------------------------------------------
    def _list(self, token: Token) -> tuple[Item, ...]:
        ordered = token.type == "ordered_list_open"
        close = "ordered_list_close" if ordered else "bullet_list_close"
        tight = self._is_tight(token.level, close)
        items: list[ListItem] = []
        while self._tokens[self._at].type != close:
            self._at += 1
            items.append(ListItem(self._until("list_item_close")))
        self._at += 1
        start = int(token.attrs.get("start", 1)) if ordered else None
        return (List(tuple(items), start, tight),)

    def _is_tight(self, level: int, close: str) -> bool:
        for index in range(self._at, len(self._tokens)):
            token = self._tokens[index]
            if token.level == level + 2 and token.type == "paragraph_open":
                return token.hidden
            if token.level == level and token.type == close:
                break
        return True

    def _definitions(self, token: Token) -> tuple[Item, ...]:
        entries: list[Definition] = []
        term: Inlines = ()
        meanings: list[Blocks] = []
        while True:
            kind = self._tokens[self._at].type
            self._at += 1
            if kind == "dd_open":
                meanings.append(self._until("dd_close"))
                continue
            if meanings:
                entries.append(Definition(term, tuple(meanings)))
                meanings = []
            if kind == "dl_close":
                return (DefinitionList(tuple(entries)),)
            _, content, origin = self._text()
            term = self.inlines.read(content, origin)

    def _directive(self, token: Token) -> tuple[Item, ...]:
        return container(Container(token, self.passage, self.inlines, self._inside))

    def _inside(self, caption: TableCaption | None = None) -> list[Item]:
        """What stands in a container, up to its end; *caption* is meant for the table in it."""
        self._outer = caption
        items = self._items("directive_close")
        self._outer = None
        return items

    def _stray(self, token: Token) -> tuple[Item, ...]:
        hint = "remove it, or open a block above: ::: {.note}"
        self.passage.problem(self._whole(token), "directive", "this ::: closes nothing", hint)
        return ()

    def _skip_footnote(self, token: Token) -> tuple[Item, ...]:
        depth = 1
        while depth:
            kind = self._tokens[self._at].type
            depth += (kind == "footnote_reference_open") - (kind == "footnote_reference_close")
            self._at += 1
        return ()

    # -- tables ------------------------------------------------------------------------------------------------
    def _table(self, token: Token) -> tuple[Item, ...]:
        outer, self._outer = self._outer, None
        end = next(index for index in range(self._at, len(self._tokens)) if self._tokens[index].type == "table_close")
        caption, after = self._caption(outer, end + 1)
        grid = Grid()
        while self._at < end:
            kind = self._tokens[self._at].type
            self._at += 1
            if kind == "tr_open":
                self._row(grid)
        self._at = after
        return (numbered_table(self.passage, grid, caption, self._table_notes()),)

    def _row(self, grid: Grid) -> None:
        """Add a row to *grid*, with the alignment of its columns if it is the first."""
        cells: list[Token] = []
        number = len(grid.rows)
        while (token := self._tokens[self._at]).type != "tr_close":
            self._at += 1
            if token.type == "inline":
                cells.append(token)
            elif token.nesting > 0 and not number:
                grid.align.append(_align(str(token.attrs.get("style", ""))))
        contents = [cell.content for cell in cells]
        in_cell, read = self.passage.places.in_cell, self.inlines.read
        row: list[Inlines] = []
        for index, cell in enumerate(cells):
            origin = in_cell(_line(cell), contents, index)
            if cell.content in MARKS:
                grid.marks[number, index] = cell.content
                grid.places[number, index] = self.passage.span(origin, 0, 1)
            row.append(() if cell.content in MARKS else read(cell.content, origin))
        grid.rows.append(row)
        line = _line(cells[0])
        if (at := surplus(self.passage.places.lines[line], len(cells))) >= 0:
            span, hint = self.passage.places.span(line, at), "write \\| for a line that is part of a text"
            self.passage.problem(span, "table", "this row has more cells than the head of the table", hint)

    def _caption(self, outer: TableCaption | None, at: int) -> tuple[TableCaption, int]:
        """The caption of the table that ends before token *at*, and the token after it: the line below, what its
        container says, or a paragraph in there.
        """
        token = self._tokens[at] if at < len(self._tokens) else None
        kind = token.type if token else ""
        if token and kind == "caption":
            below = self._caption_line(token)
            if outer and outer.words and below.words:
                self.passage.problem(self._whole(token), "table", "this table has two captions", "keep one of them")
            return (below if outer is None else outer.over(below)), at + 1
        if outer is None:
            return TableCaption(), at
        if kind == "paragraph_open" and not outer.words:
            content = self._tokens[at + 1].content
            origin = self.passage.places.in_lines(_line(self._tokens[at + 1]), content)
            return outer._replace(words=self.inlines.read(content, origin)), at + 3
        return outer, at

    def _caption_line(self, token: Token) -> TableCaption:
        origin = self.passage.places.in_lines(_line(token), token.content)
        text, found = trailing_attributes(token.content)
        if found is None and (at := looks_unclosed(token.content)) >= 0:
            self.passage.problem(self.passage.span(origin, at, 0), "attributes", UNREADABLE, HOW_TO_WRITE)
        found = found or Attributes()
        self.passage.attributes.known(found, origin, KEYS - {"src", "caption"})
        return TableCaption(self.inlines.read(text, origin), (Said(found, origin),))

    def _table_notes(self) -> Blocks:
        """The lines after the caption: `: NR, not reported.`"""
        notes: list[Block] = []
        while self._at < len(self._tokens) and self._tokens[self._at].type == "table_note":
            notes.append(self._line_below(self._tokens[self._at]))
            self._at += 1
        return tuple(notes)

    def _line_below(self, token: Token) -> Paragraph:
        origin = self.passage.places.in_lines(_line(token), token.content)
        return Paragraph(self.inlines.read(token.content, origin))

    def _whole(self, token: Token) -> Span:
        return self.passage.places.whole_line(_line(token))


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _language(word: str) -> str:
    return unescapeAll(word).strip("{}").lstrip(".")


def _align(style: str) -> Align:
    match style.removeprefix("text-align:"):
        case "left":
            return "left"
        case "right":
            return "right"
        case "center":
            return "center"
    return ""
