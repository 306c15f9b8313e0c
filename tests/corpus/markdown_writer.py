"""A document tree as Markdown of the content format: the reverse of the reader, word for word.

Every character with a meaning in Markdown is escaped; where emphasis would not be recognised (inside a word,
beside another emphasis) an empty comment `<!---->` keeps the marks apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from sitegen.model.document import (
    Abbreviation,
    Aside,
    Block,
    BlockQuote,
    Citation,
    CiteItem,
    Code,
    CodeBlock,
    CrossReference,
    DefinitionList,
    Emphasis,
    FigureSlot,
    Footnote,
    FootnoteRef,
    Image,
    Inline,
    LineBreak,
    Link,
    List,
    Math,
    MathBlock,
    PanelMention,
    Paragraph,
    RawBlock,
    RawInline,
    Section,
    SoftBreak,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    ThematicBreak,
)  # fmt: skip

_GUARD = "<!---->"
_SPECIAL = re.compile(r"([\\`*_\[\]<>~^$@{}|])|&(?=#?\w+;)|!(?=$|\[)")
_LINE_START = re.compile(r"^(?:([-+#=:])|(\d{1,9})([.)])(?=\s|$))")
_RULES = {"left": ":---", "right": "---:", "center": ":---:", "": "---"}


@dataclass(frozen=True)
class _Piece:
    """Written characters; *opens* and *closes* mark emphasis delimiters, *bare* a cross-reference without brackets."""

    text: str
    opens: bool = False
    closes: bool = False
    bare: bool = False


def document(blocks: Sequence[Block], footnotes: Sequence[Footnote] = ()) -> str:
    """A whole body, footnotes at its end."""
    parts = [write_blocks(blocks), *(_footnote(note) for note in footnotes)]
    return "\n\n".join(part for part in parts if part) + "\n"


def write_blocks(blocks: Sequence[Block]) -> str:
    """Blocks with an empty line between them."""
    return "\n\n".join(written for block in blocks if (written := write_block(block)))


def write_block(block: Block) -> str:
    """One block."""
    match block:
        case Paragraph(children):
            return _guard_lines(write_inlines(children))
        case Section():
            return _section(block)
        case List():
            return _list(block)
        case DefinitionList(items):
            return "\n\n".join(_definition(write_line(item.term), item.meanings) for item in items)
        case BlockQuote(children):
            return _prefixed(write_blocks(children), "> ", "> ")
        case CodeBlock(value, language):
            fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", value)), default=0))
            return f"{fence}{language}\n{value}\n{fence}"
        case ThematicBreak():
            return "---"
        case MathBlock(tex, _, anchor):
            return f"$$\n{tex}\n$$" + (f" {{#{anchor}}}" if anchor else "")
        case Aside():
            return _aside(block)
        case Table():
            return _table(block)
        case FigureSlot(anchor):
            return f"::: {{#{anchor}}}\n:::"
        case RawBlock(html):
            return html
        case _:
            assert_never(block)


def _section(section: Section) -> str:
    attributes = (f"#{section.id}" if section.id else "") + (f" care={section.care}" if section.care else "")
    heading = f"{'#' * section.level} {write_line(section.title)}" + (
        f" {{{attributes.strip()}}}" if attributes else ""
    )
    return "\n\n".join(part for part in (heading, write_blocks(section.children)) if part)


def _list(block: List) -> str:
    items = []
    for index, item in enumerate(block.items):
        mark = "- " if block.start is None else f"{block.start + index}. "
        items.append(_prefixed(write_blocks(item.children), mark, " " * len(mark)))
    return ("\n" if block.tight else "\n\n").join(items)


def _definition(term: str, meanings: Sequence[Sequence[Block]]) -> str:
    return "\n".join([term, *(_prefixed(write_blocks(meaning), ": ", "  ") for meaning in meanings)])


def _footnote(note: Footnote) -> str:
    return _prefixed(write_blocks(note.children), f"[^{note.number}]: ", "    ")


def _prefixed(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    return "\n".join((first + line if not index else (rest + line).rstrip()) for index, line in enumerate(lines))


def _aside(aside: Aside) -> str:
    words = [f"#{aside.id}" if aside.id else "", f".{aside.kind}" if aside.kind else ""]
    words += [f"lang={aside.lang}" if aside.lang else "", f"dir={aside.dir}" if aside.dir else ""]
    title = f"**{write_line(aside.title)}**\n\n" if aside.title else ""
    attributes = " ".join(word for word in words if word)
    return f"::: {{{attributes}}}\n{title}{write_blocks(aside.children)}\n:::"


def _table(table: Table) -> str:
    rows = [_row([write_cell(cell.children) for cell in row]) for row in (table.head, *table.rows)]
    rows.insert(1, _row([_RULES[align] for align in table.align]))
    attributes = f" {{#{table.id}}}" if table.id else ""
    if not table.caption and not table.id:
        return "\n".join(rows)
    return "\n".join(rows) + f"\n\n: {write_line(table.caption)}{attributes}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _guard_lines(text: str) -> str:
    return "\n".join(_LINE_START.sub(_escaped_start, line) for line in text.split("\n"))


def _escaped_start(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


# -- inline -----------------------------------------------------------------------------------------
def write_line(nodes: Sequence[Inline]) -> str:
    """Inlines where no line may end: headings, captions, terms."""
    return _guard_lines(write_inlines(nodes).replace("\\\n", " ").replace("\n", " "))


def write_cell(nodes: Sequence[Inline]) -> str:
    """Inlines of a pipe table: a pipe of a formula or of code must not end the cell."""
    return re.sub(r"(?<!\\)\|", r"\\|", write_inlines(nodes).replace("\\\n", " ").replace("\n", " "))


def write_inlines(nodes: Sequence[Inline]) -> str:
    """Inlines, marks kept apart where Markdown would misread them."""
    return _joined(list(_pieces(nodes)))


def escape(text: str) -> str:
    """Characters as they are to be read."""
    return _SPECIAL.sub(lambda found: "\\" + found.group(0), text)


def _pieces(nodes: Sequence[Inline]) -> Iterator[_Piece]:
    for node in nodes:
        match node:
            case Text(value):
                yield _Piece(escape(value))
            case Emphasis(children):
                yield from _delimited("*", children)
            case Strong(children):
                yield from _delimited("**", children)
            case CrossReference():
                panels = f"({node.panel_text})" if node.panels else ""
                yield _Piece(f"@{node.target}{panels}", bare=True)
            case _:
                yield _Piece(_simple(node))


def _delimited(mark: str, children: Sequence[Inline]) -> Iterator[_Piece]:
    inner = list(_pieces(children))
    whole = "".join(piece.text for piece in inner)
    if not whole.strip():
        yield _Piece(whole)
        return
    inner[0] = _Piece(inner[0].text.lstrip(" "), inner[0].opens, inner[0].closes, inner[0].bare)
    inner[-1] = _Piece(inner[-1].text.rstrip(" "), inner[-1].opens, inner[-1].closes, inner[-1].bare)
    yield _Piece(" " * (len(whole) - len(whole.lstrip(" "))))
    yield _Piece(mark, opens=True)
    yield from inner
    yield _Piece(mark, closes=True)
    yield _Piece(" " * (len(whole) - len(whole.rstrip(" "))))


def _simple(node: Inline) -> str:
    match node:
        case SoftBreak():
            return " "
        case LineBreak():
            return "\\\n"
        case Subscript(children):
            return f"~{_unspaced(children)}~"
        case Superscript(children):
            return f"^{_unspaced(children)}^"
        case Code(value):
            return _code(value)
        case Span():
            return f"[{write_inlines(node.children)}]{{{_span_attributes(node)}}}"
        case Link(href, children):
            return _link(href, write_inlines(children))
        case Image(src, alt):
            return f"![{escape(alt)}]({src})"
        case Math(tex):
            return f"${tex}$"
        case FootnoteRef(number):
            return f"[^{number}]"
        case Citation(_, items):
            return f"[{'; '.join(map(_cite, items))}]"
        case Abbreviation(text) | PanelMention(text):
            return escape(text)
        case RawInline(html):
            return html
        case _:
            return ""


def _unspaced(children: Sequence[Inline]) -> str:
    return write_inlines(children).strip().replace(" ", "\\ ")


def _code(value: str) -> str:
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", value)), default=0))
    pad = " " if value.startswith("`") or value.endswith("`") else ""
    return f"{fence}{pad}{value}{pad}{fence}"


def _span_attributes(span: Span) -> str:
    words = [f".{name}" for name in span.classes] + ([f"lang={span.lang}"] if span.lang else [])
    return " ".join(words + ([f"dir={span.dir}"] if span.dir else []))


def _link(href: str, text: str) -> str:
    if text == escape(href) and re.match(r"https?://[^\s<>\\`]*$", href):
        return f"<{href}>"
    safe = href.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")
    target = f"<{safe}>" if re.search(r"[\s()]", safe) else safe
    return f"[{text}]({target})"


def _cite(item: CiteItem) -> str:
    locator = f", {item.label} {item.locator}" if item.locator else ""
    return f"{'-' if item.suppress_author else ''}@{item.key}{locator}"


# -- keeping marks apart ----------------------------------------------------------------------------
def _joined(pieces: list[_Piece]) -> str:
    pieces = [piece for piece in pieces if piece.text]
    written = ""
    for index, piece in enumerate(pieces):
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        before = pieces[index - 1] if index else None
        if _needs_guard(before, piece, after, written):
            written += _GUARD
        written += piece.text
    return written


def _needs_guard(before: _Piece | None, piece: _Piece, after: _Piece | None, written: str) -> bool:
    """Whether an empty comment must stand between what is written and *piece*."""
    if before is None or not written:
        return False
    last, first = written[-1], piece.text[0]
    if before.closes:
        return piece.opens or _misread(_previous_character(written), first)
    if piece.opens:
        return after is not None and _misread(after.text[0], last)
    if piece.bare:
        return last.isalnum()
    return before.bare and (first.isalnum() or first in "_-(")


def _previous_character(written: str) -> str:
    stripped = written.rstrip("*")
    return stripped[-1] if stripped else " "


def _misread(inner: str, outer: str) -> bool:
    """Whether a delimiter between *inner* and *outer* is not flanking: punctuation inside, a letter outside."""
    return _is_punctuation(inner) and not outer.isspace() and not _is_punctuation(outer)


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
