"""A small renderer for tests: the HTML that the CommonMark examples expect, from a document tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from sitegen.model import document as doc
from sitegen.model.figure import Figure


def document_html(document: doc.Document, figures: Iterable[Figure] = ()) -> str:
    by_id = {figure.id: figure for figure in figures}
    notes = [
        f'<footnote number="{note.number}" marks="{note.marks}">\n{blocks(note.children, by_id)}</footnote>\n'
        for note in document.footnotes
    ]
    return blocks(document.children, by_id) + "".join(notes)


def blocks(nodes: Iterable[doc.Block], figures: Mapping[str, Figure], tight: bool = False) -> str:
    return "".join(block(node, figures, tight) for node in nodes)


def block(node: doc.Block, figures: Mapping[str, Figure], tight: bool) -> str:
    match node:
        case doc.Paragraph(children):
            return inlines(children) + "\n" if tight else f"<p>{inlines(children)}</p>\n"
        case doc.Section():
            extra = f' data-care="{node.care}"' if node.care else ""
            head = f'<h{node.level} id="{node.id}"{extra}>{inlines(node.title)}</h{node.level}>\n'
            return head + blocks(node.children, figures, tight)
        case doc.List():
            items = "".join(f"<li>\n{blocks(item.children, figures, node.tight)}</li>\n" for item in node.items)
            start = f' start="{node.start}"' if node.start not in {None, 1} else ""
            name = "ul" if node.start is None else "ol"
            return f"<{name}{start}>\n{items}</{name}>\n"
        case doc.DefinitionList(items):
            return "<dl>\n" + "".join(map(lambda item: definition(item, figures), items)) + "</dl>\n"
        case doc.BlockQuote(children):
            return f"<blockquote>\n{blocks(children, figures)}</blockquote>\n"
        case doc.CodeBlock(value, language):
            name = f' class="language-{escape(language)}"' if language else ""
            return f"<pre><code{name}>{escape(value)}</code></pre>\n"
        case doc.ThematicBreak():
            return "<hr />\n"
        case doc.MathBlock():
            name = f' id="{node.id}" number="{node.label or node.number}"' if node.id else ""
            return f"<math-block{name}>{escape(node.tex)}</math-block>\n"
        case doc.Aside():
            return aside(node, figures)
        case doc.RawBlock(html):
            return html + "\n"
        case doc.Table():
            return table(node)
        case doc.FigureSlot(id):
            return figure_html(id, figures)
    raise AssertionError(node)


def definition(item, figures) -> str:
    meanings = "".join(f"<dd>\n{blocks(meaning, figures)}</dd>\n" for meaning in item.meanings)
    return f"<dt>{inlines(item.term)}</dt>\n{meanings}"


def aside(node: doc.Aside, figures: Mapping[str, Figure]) -> str:
    names = (("class", node.kind), ("id", node.id), ("lang", node.lang), ("dir", node.dir))
    said = "".join(f' {name}="{escape(value)}"' for name, value in names if value)
    title = f"<title>{inlines(node.title)}</title>\n" if node.title else ""
    return f"<aside{said}>\n{title}{blocks(node.children, figures)}</aside>\n"


def figure_html(id: str, figures: Mapping[str, Figure]) -> str:
    if id not in figures:
        return f'<figure id="{id}" />\n'
    figure = figures[id]
    panel = figure.panels[0]
    caption = inlines(figure.caption)
    title = f"<title>{inlines(figure.title)}</title>" if figure.title else ""
    picture = f'<img src="{escape(panel.src)}" alt="{escape(panel.alt)}" />'
    label = f' label="{figure.label}"' if figure.label else ""
    return f'<figure id="{id}"{label}>{picture}{title}{caption}</figure>\n'


def table(node: doc.Table) -> str:
    number = str(node.number) if node.number else ""
    names = (("id", node.id), ("number", number), ("label", node.label), ("csv", node.csv))
    said = "".join(f' {name}="{value}"' for name, value in names if value)
    caption = f"<caption>{inlines(node.caption)}</caption>\n" if node.caption else ""
    head = "".join(row(cells, node.align) for cells in node.head)
    rows = ("--\n" if len(node.head) != 1 else "") + "".join(row(cells, node.align) for cells in node.rows)
    notes = f"<notes>\n{blocks(node.notes, {})}</notes>\n" if node.notes else ""
    return f"<table{said}>\n{caption}{head}{rows}</table>\n{notes}"


def row(cells, align) -> str:
    parts = []
    for cell, side in zip(cells, align, strict=True):
        if cell.covered:
            continue
        name = "th" if cell.header else "td"
        style = f' align="{side}"' if side else ""
        style += f' span="{cell.colspan}x{cell.rowspan}"' if cell.colspan * cell.rowspan > 1 else ""
        parts.append(f"<{name}{style}>{inlines(cell.children)}</{name}>")
    return f"<tr>{''.join(parts)}</tr>\n"


def inlines(nodes: Iterable[doc.Inline]) -> str:
    return "".join(map(inline, nodes))


def inline(node: doc.Inline) -> str:
    match node:
        case doc.Text(value):
            return escape(value)
        case doc.SoftBreak():
            return "\n"
        case doc.LineBreak():
            return "<br />\n"
        case doc.Emphasis(children):
            return f"<em>{inlines(children)}</em>"
        case doc.Strong(children):
            return f"<strong>{inlines(children)}</strong>"
        case doc.Subscript(children):
            return f"<sub>{inlines(children)}</sub>"
        case doc.Superscript(children):
            return f"<sup>{inlines(children)}</sup>"
        case doc.Code(value):
            return f"<code>{escape(value)}</code>"
        case doc.Span():
            names = (("class", " ".join(node.classes)), ("lang", node.lang), ("dir", node.dir))
            said = "".join(f' {name}="{escape(value)}"' for name, value in names if value)
            return f"<span{said}>{inlines(node.children)}</span>"
        case doc.Link():
            title = f' title="{escape(node.title)}"' if node.title else ""
            return f'<a href="{escape(node.href)}"{title}>{inlines(node.children)}</a>'
        case doc.Image(src, alt, title):
            name = f' title="{escape(title)}"' if title else ""
            return f'<img src="{escape(src)}" alt="{escape(alt)}"{name} />'
        case doc.Math(tex):
            return f"<math>{escape(tex)}</math>"
        case doc.FootnoteRef(number, occurrence):
            return f"<fn {number}.{occurrence}>"
        case doc.Abbreviation(text, expansion, brackets):
            said = f" {brackets[0]}{escape(expansion)}{brackets[1]}" if brackets else ""
            return f'<abbr title="{escape(expansion)}">{escape(text)}</abbr>{said}'
        case doc.RawInline(html):
            return html
        case doc.Citation():
            kind = " narrative" if node.narrative else ""
            return f"<cite{kind}>{'; '.join(map(cited, node.items))}</cite>"
        case doc.CrossReference():
            panels = f" panels={','.join(node.panels)}" if node.panels else ""
            return f"<ref {node.target}{panels}>"
        case doc.PanelMention(text):
            return escape(text)
    raise AssertionError(node)


def cited(item: doc.CiteItem) -> str:
    """`see |-key|page 3|, and others`, empty parts left out."""
    key = f"-{item.key}" if item.suppress_author else item.key
    parts = (inlines(item.prefix), key, f"{item.label} {item.locator}".strip(), inlines(item.suffix))
    return "|".join(part for part in parts if part)
