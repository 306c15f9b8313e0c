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
    Table,
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
from sitegen.read.nearest import did_you_mean
from sitegen.read.passage import Passage
from sitegen.read.pictures import ALONE, figure, only_picture
from sitegen.read.places import Origin
from sitegen.read.sections import Heading, nest
from sitegen.read.slugs import slug
from sitegen.read.tables import KEYS, Grid

_RULE = ThematicBreak()
_NO_CAPTION: tuple[Attributes, Origin, Inlines] = (Attributes(), lambda position: (0, 0), ())
Item = Block | Heading


class BlockReader:
    """Reads the tokens of one passage."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.inlines = InlineReader(passage)
        self._tokens: list[Token] = []
        self._at = 0
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
            "caption": self._lost_caption,
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
        self.passage.attributes.known(found, origin, ())
        name = self.passage.attributes.take_id(found, origin)
        tex = token.content.replace(GAP, "").strip()
        try:
            made = mathml(tex, display=True)
        except MathError as error:
            before = token.content[: len(token.content) - len(token.content.lstrip()) + error.at]
            row = before.count("\n")
            column = error.at if row == 0 else len(before) - before.rfind("\n") - 1
            text = token.content.split("\n")[row].strip()
            start = max(places.lines[line + row].find(text), 0) if text else 0
            self.passage.problem(places.span(line + row, start + column, 1), "math", str(error), "mend the TeX")
            return ()
        return (MathBlock(tex, made, name, self._number("eq") if name else 0),)

    def _number(self, kind: str) -> int:
        return self.passage.ledger.next("#" + kind) + 1

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
        items = lambda: self._items("directive_close")  # noqa: E731
        return container(Container(token, self.passage, self.inlines, items, self._numbered_table))

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
        end = next(index for index in range(self._at, len(self._tokens)) if self._tokens[index].type == "table_close")
        following = self._tokens[end + 1] if end + 1 < len(self._tokens) else token
        found, origin, caption = self._caption(following) if following.type == "caption" else _NO_CAPTION
        rows: list[list[Inlines]] = []
        align: list[Align] = []
        while self._at < end:
            kind = self._tokens[self._at].type
            self._at += 1
            if kind == "tr_open":
                rows.append(self._row(align if not rows else None))
        self._at = end + 1 + (following.type == "caption")
        return (self._numbered_table(Grid(rows[0], rows[1:], align), found, origin, caption),)

    def _row(self, align: list[Align] | None) -> list[Inlines]:
        cells: list[Token] = []
        while (token := self._tokens[self._at]).type != "tr_close":
            self._at += 1
            if token.type == "inline":
                cells.append(token)
            elif align is not None and token.nesting > 0:
                align.append(_align(str(token.attrs.get("style", ""))))
        contents = [cell.content for cell in cells]
        in_cell = self.passage.places.in_cell
        read = self.inlines.read
        return [read(cell.content, in_cell(_line(cell), contents, index)) for index, cell in enumerate(cells)]

    def _caption(self, token: Token) -> tuple[Attributes, Origin, Inlines]:
        origin = self.passage.places.in_lines(_line(token), token.content)
        text, found = trailing_attributes(token.content)
        if found is None and (at := looks_unclosed(token.content)) >= 0:
            self.passage.problem(self.passage.span(origin, at, 0), "attributes", UNREADABLE, HOW_TO_WRITE)
        found = found or Attributes()
        self.passage.attributes.known(found, origin, KEYS - {"src", "caption"})
        return found, origin, self.inlines.read(text, origin)

    def _numbered_table(self, grid: Grid, found: Attributes, origin: Origin, caption: Inlines) -> Table:
        name = found.id
        if name and not name.startswith("tbl-"):
            span = self.passage.span(origin, found.at["#"], len(name) + 1)
            hint = f"write {{#tbl-{name}}}, and refer to it as @tbl-{name}"
            self.passage.problem(span, "table-id", f"the id of a table begins with 'tbl-', unlike '{name}'", hint)
        name = self.passage.attributes.take_id(found, origin)
        return grid.table(found.values, caption, name, self._number("tbl") if name else 0)

    def _lost_caption(self, token: Token) -> tuple[Item, ...]:
        origin = self.passage.places.in_lines(_line(token), token.content)
        return (Paragraph(self.inlines.read(token.content, origin)),)

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
