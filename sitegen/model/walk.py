"""Walking the document tree: every node once, in the order of the text, and the words of a line without markup.

The order of reading a whole case is here too, because citation numbers, cross-reference checks and back-links must
agree on it: title, abstract, its translations, summaries, timeline, body with each figure at its place and each
footnote at its first mark, statements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from sitegen.model.case import Case
from sitegen.model.document import (
    Abbreviation,
    Aside,
    Block,
    BlockQuote,
    Cell,
    Citation,
    CiteItem,
    Code,
    CrossReference,
    Definition,
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
    ListItem,
    Math,
    MathBlock,
    PanelMention,
    Paragraph,
    Section,
    SoftBreak,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from sitegen.model.figure import Figure
from sitegen.model.formula_words import formula_words
from sitegen.model.raised import above, as_typed, below, one_line

AnyNode = Inline | Block | ListItem | Definition | Cell | CiteItem | Footnote
Children = Callable[[Any], Iterable[AnyNode]]


_PLAIN = frozenset(
    {Emphasis, Strong, Subscript, Superscript, Span, Link, Cell, Footnote, Paragraph, ListItem, BlockQuote}
)
_STOPS = frozenset({FigureSlot, FootnoteRef})
_HOLDERS = (Section, Aside, BlockQuote)
_MIXED: Mapping[type, Children] = {
    Section: lambda node: node.title + node.children,
    Aside: lambda node: node.title + node.children,
    List: lambda node: node.items,
    DefinitionList: lambda node: node.items,
    Definition: lambda node: chain(node.term, *node.meanings),
    Table: lambda node: chain(node.caption, *node.head, *node.rows, node.notes),
    Citation: lambda node: node.items,
    CiteItem: lambda node: node.prefix + node.suffix,
}


def children(node: Any) -> Iterable[AnyNode]:
    """The nodes directly inside *node*, in the order of the text."""
    if type(node) in _PLAIN:
        inside: Iterable[AnyNode] = node.children
        return inside
    of = _MIXED.get(type(node))
    return of(node) if of is not None else ()


def walk(nodes: Iterable[AnyNode]) -> list[AnyNode]:
    """Every node under *nodes* and they themselves, depth first, in the order of the text."""
    found: list[AnyNode] = []
    stack: list[Any] = list(nodes)
    stack.reverse()
    while stack:
        node = stack.pop()
        found.append(node)
        kind = type(node)
        if kind is Text:
            continue
        if kind in _PLAIN:
            stack += node.children[::-1]
        elif kind in _MIXED:
            stack += tuple(_MIXED[kind](node))[::-1]
    return found


def walk_blocks(nodes: Iterable[Block]) -> list[Block]:
    """Every block under *nodes* and they themselves, in the order of the text: an eighth of what `walk` finds."""
    found: list[Block] = []
    for node in nodes:
        found.append(node)
        if type(node) is Paragraph:
            continue
        if isinstance(node, _HOLDERS):
            found += walk_blocks(node.children)
        elif isinstance(node, List):
            found += walk_blocks(chain.from_iterable(item.children for item in node.items))
        elif isinstance(node, DefinitionList):
            found += walk_blocks(chain.from_iterable(chain.from_iterable(entry.meanings) for entry in node.items))
    return found


def figure_text(figure: Figure) -> Iterator[AnyNode]:
    """The nodes of a figure: title, caption, its panels' captions, the long descriptions."""
    yield from figure.title
    yield from figure.caption
    for panel in figure.panels:
        yield from panel.caption
        yield from panel.long_description
    yield from figure.long_description


def reading_order(case: Case) -> list[AnyNode]:
    """Every node of *case* in the order in which a reader meets it."""
    found = walk(case.title + case.subtitle)
    for section in case.abstract:
        found += walk(section.children)
    for highlight in case.highlights:
        found += walk(highlight)
    for section in chain.from_iterable(case.abstract_translations.values()):
        found += walk(section.children)
    found += walk(case.plain_language_summary)
    for point in case.learning_points:
        found += walk(point)
    for event in case.timeline:
        found += walk(event.event)
    found += _body(case)
    for statement in case.statements:
        found += walk(statement.children)
    return found


def _body(case: Case) -> list[AnyNode]:
    """The body with figures and footnotes where they are met; what is never met stands at the end."""
    figures = {figure.id: figure for figure in case.figures}
    notes = {note.number: note for note in case.body.footnotes}
    found = _met(case.body.children, figures, notes)
    while figures or notes:
        if figures:
            found += _met(figure_text(figures.pop(next(iter(figures)))), figures, notes)
        else:
            found += _met(notes.pop(min(notes)).children, figures, notes)
    return found


def _met(nodes: Iterable[AnyNode], figures: dict[str, Figure], notes: dict[int, Footnote]) -> list[AnyNode]:
    """The nodes under *nodes*, each slot followed by its figure and each mark by its footnote when met first."""
    found: list[AnyNode] = []
    waiting = [_flat(nodes)]
    while waiting:
        flat, stops, done = waiting.pop()
        while stops:
            at = stops.pop()
            if (inside := _inside(flat[at], figures, notes)) is not None:
                found += flat[done : at + 1]
                waiting += ((flat, stops, at + 1), _flat(inside))
                break
        else:
            found += flat[done:]
    return found


def _flat(nodes: Iterable[AnyNode]) -> tuple[list[AnyNode], list[int], int]:
    """The nodes under *nodes*, where among them slots and marks are (the last first), and how many are done with."""
    flat = walk(nodes)
    return flat, [at for at, node in enumerate(flat) if type(node) in _STOPS][::-1], 0


def _inside(node: AnyNode, figures: dict[str, Figure], notes: dict[int, Footnote]) -> Iterable[AnyNode] | None:
    """The text a slot or a mark leads to, taken from those that wait."""
    if isinstance(node, FigureSlot):
        figure = figures.pop(node.id, None)
        return figure_text(figure) if figure else None
    note = notes.pop(node.number, None) if isinstance(node, FootnoteRef) else None
    return note.children if note else None


def plain_text(nodes: Iterable[AnyNode]) -> str:
    """The words of a line, without markup, citations and footnote marks; spaces are single.

    For ids and comparison: here 10⁵ is 105. What is shown or told is `raised_text`, also where it is cut or indexed.
    """
    return one_line("".join([node.value if type(node) is Text else _words(node) for node in nodes]))


def _words(node: AnyNode) -> str:
    match node:
        case Text(value) | Code(value):
            return value
        case SoftBreak() | LineBreak():
            return " "
        case Abbreviation(text, _) | PanelMention(text, _):
            return f"({text})" if isinstance(node, PanelMention) else text
        case Math(tex, mathml) | MathBlock(tex, mathml):
            return formula_words(tex, mathml)
        case Image(_, alt):
            return alt
        case Citation() | FootnoteRef():
            return "\0"
        case CrossReference():
            return ""
        case _:
            return "".join([_words(child) for child in children(node)])


def raised_text(nodes: Iterable[AnyNode]) -> str:
    """The same words as they are read: 10⁵ where `plain_text` says 105, 10^9.5 where no character stands raised."""
    return one_line("".join([node.value if type(node) is Text else _raised_words(node) for node in nodes]))


def searched_text(nodes: Iterable[AnyNode]) -> str:
    """The same words as they are searched for, and as a result may quote them: CO2, and 10⁹."""
    return as_typed(raised_text(nodes))


def _raised_words(node: AnyNode) -> str:
    inside = () if isinstance(node, Citation) else children(node)  # what is said with a mark goes with it
    words = "".join(map(_raised_words, inside)) if inside else _words(node)
    if isinstance(node, Paragraph | ListItem | Cell):
        return f"{words} "  # the next begins a line of its own
    if isinstance(node, Superscript | Subscript):
        return (above if isinstance(node, Superscript) else below)(words)
    return words
