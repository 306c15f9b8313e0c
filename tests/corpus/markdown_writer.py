"""A document tree as Markdown of the content format: the reverse of the reader, word for word.

Every character with a meaning in Markdown is escaped. Punctuation at the edge of an emphasis that touches a letter
moves out of it, because CommonMark would not see the emphasis (`a*(b)*`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import assert_never

from sitegen.model.document import (
    Abbreviation,
    Align,
    Aside,
    Block,
    BlockQuote,
    Cell,
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

_SPECIAL = re.compile(r"([\\`*_\[\]<>~^$@{}|])|&(?=#?\w+;)|!(?=$|\[)")
_LINE_START = re.compile(r"^(?:([-+#=:])|(\d{1,9})([.)])(?=\s|$))")
_JOINER = "&#8288;"
_RULES = {"left": ":---", "right": "---:", "center": ":---:", "": "---"}


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
        case MathBlock(tex, _, anchor, _, label):
            return f"$$\n{tex}\n$$" + (f" {_braces(anchor, label=label)}" if anchor or label else "")
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
    title = f"## {write_line(aside.title)}\n\n" if aside.title else ""
    attributes = " ".join(word for word in words if word)
    return f"::: {{{attributes}}}\n{title}{write_blocks(aside.children)}\n:::"


def _table(table: Table) -> str:
    """A pipe table with its caption and notes below; in a block of its own where notes are more than lines."""
    heads = str(len(table.head)) if len(table.head) != 1 else ""
    braces = _braces(table.id, head=heads, label=table.label)
    rows = "\n".join(_rows((*table.head, *table.rows), table.align))
    below = f"{write_line(table.caption)} {braces}".strip()
    lines = [f": {write_line(note.children)}" for note in table.notes if isinstance(note, Paragraph)]
    if not table.notes or (below and len(lines) == len(table.notes)):
        return "\n\n".join(filter(None, (rows, "\n".join([f": {below}", *lines] if below else lines))))
    caption = [f": {write_line(table.caption)}"] if table.caption else []
    return "\n\n".join([f"::: {braces}\n{rows}", *caption, f"{write_blocks(table.notes)}\n:::"])


def _rows(rows: Sequence[Sequence[Cell]], align: Sequence[Align]) -> Iterator[str]:
    """The lines of a pipe table; the places that a merged cell covers say where it begins."""
    left = {
        (y + down, x + right)
        for y, row in enumerate(rows)
        for x, cell in enumerate(row)
        for down in range(cell.rowspan)
        for right in range(1, cell.colspan)
    }
    for y, row in enumerate(rows):
        marks = ("<" if (y, x) in left else "^" for x in range(len(row)))
        cells = zip(row, marks, strict=True)
        yield _row([mark if cell.covered else write_cell(cell.children) for cell, mark in cells])
        if not y:
            yield _row([_RULES[side] for side in align])


def _braces(anchor: str, **values: str) -> str:
    """`{#tbl-t1 head=2 label="Table S1"}`, or nothing."""
    quoted = {key: value if value.isalnum() else '"' + value.replace('"', '\\"') + '"' for key, value in values.items()}
    words = [f"#{anchor}" if anchor else "", *(f"{key}={quoted[key]}" for key, value in values.items() if value)]
    said = " ".join(word for word in words if word)
    return f"{{{said}}}" if said else ""


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
    """Inlines, marks where Markdown sees them."""
    readable = list(_readable(_merged(nodes)))
    written = ""
    for node, after in zip(readable, (*readable[1:], None), strict=False):
        match node:
            case CrossReference():
                written += _reference(node, written, after)
            case Math(tex):
                written += _formula(tex, written, after)
            case _:
                written += _inline(node)
    return written


def escape(text: str) -> str:
    """Characters as they are to be read."""
    return _SPECIAL.sub(lambda found: "\\" + found.group(0), text).replace("\\<!", "&lt;!")


def _inline(node: Inline) -> str:
    match node:
        case Text(value):
            return escape(value)
        case Emphasis(children):
            return _marked("*", write_inlines(children))
        case Strong(children):
            return _marked("**", write_inlines(children))
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


def _marked(mark: str, written: str) -> str:
    """Emphasis begins and ends at a letter: blanks at its ends stand outside."""
    inner = written.strip()
    start = len(written) - len(written.lstrip())
    return f"{written[:start]}{mark}{inner}{mark}{written[start + len(inner) :]}" if inner else written


def _formula(tex: str, before: str, after: Inline | None) -> str:
    """`$x$`; beside a digit a dollar is money, so an unseen word joiner stands between."""
    following = _inline(after)[:1] if isinstance(after, Text) else ""
    opening = _JOINER if before[-1:].isdigit() else ""
    return f"{opening}${tex}${_JOINER if following.isdigit() else ''}"


def _reference(node: CrossReference, before: str, after: Inline | None) -> str:
    """`@fig-ct(a)`; in brackets where a letter or a parenthesis would run into it."""
    panels = f"({node.panel_text})" if node.panels else ""
    following = _inline(after)[:1] if after is not None and not isinstance(after, CrossReference) else ""
    runs_in = before[-1:].isalnum() or following.isalnum() or following in ("_", "-", "(")
    return f"[@{node.target}{panels}]" if runs_in and following else f"@{node.target}{panels}"


# -- emphasis that Markdown can see ---------------------------------------------------------------------
def _merged(nodes: Sequence[Inline]) -> Sequence[Inline]:
    """Neighbours of one kind as one: `*a**b*` would not be two emphases."""
    merged: list[Inline] = []
    for node in nodes:
        last = merged[-1] if merged else None
        if isinstance(node, Emphasis | Strong | Subscript | Superscript) and isinstance(last, type(node)):
            merged[-1] = type(node)((*last.children, *node.children))
        else:
            merged.append(node)
    return merged


def _readable(nodes: Sequence[Inline]) -> Iterator[Inline]:
    """The nodes, punctuation moved out of an emphasis where it would stand between the mark and a letter."""
    last = ""
    for node, after in zip(nodes, (*nodes[1:], None), strict=False):
        parts: Sequence[Inline] = (node,)
        if isinstance(node, Emphasis | Strong):
            following = _characters(after)[:1] if after is not None else ""
            parts = _peeled(node, _is_letter(last), _is_letter(following))
        for part in parts:
            last = (_characters(part) or last)[-1:]
            yield part


def _characters(node: Inline) -> str:
    """A node as written, the marks at its ends left out: they join those of its neighbour."""
    return _inline(node).strip("*") if isinstance(node, Emphasis | Strong) else _inline(node)


def _peeled(node: Emphasis | Strong, letter_before: bool, letter_after: bool) -> Sequence[Inline]:
    """The emphasis, with what had to move before and after it; bare children where only that helps."""
    children = list(node.children)
    head, tail = "", ""
    if letter_before and children and isinstance(first := children[0], Text):
        head, children[0] = _split(first.value, r"(?P<moved>[^\w\s]*)(?P<kept>.*)")
    if letter_after and children and isinstance(end := children[-1], Text):
        tail, children[-1] = _split(end.value, r"(?P<kept>.*?)(?P<moved>[^\w\s]*)")
    inner = write_inlines(children).strip()
    if (letter_before and not _is_letter(inner[:1])) or (letter_after and not _is_letter(inner[-1:])):
        return (Text(head), *children, Text(tail))
    return (Text(head), type(node)(tuple(children)), Text(tail))


def _split(value: str, pattern: str) -> tuple[str, Text]:
    found = re.fullmatch(pattern, value, re.DOTALL)
    assert found
    return found["moved"], Text(found["kept"])


def _is_letter(character: str) -> bool:
    return bool(character) and not character.isspace() and unicodedata.category(character)[0] not in "PS"
