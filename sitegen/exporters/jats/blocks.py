"""Blocks of text in JATS: sections, lists, boxes, quotations, formulas on lines of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sitegen.exporters.jats.inlines import formula, lang_attribute
from sitegen.model import document as doc
from sitegen.render.escape import attr, text
from sitegen.render.html import ASIDES, bracketed
from sitegen.render.xml import Xml, element, some

if TYPE_CHECKING:
    from sitegen.exporters.jats.text import JatsText

# What JATS suggests for `sec-type`, by items of CARE. https://jats.nlm.nih.gov/publishing/tag-library/1.3/attribute/sec-type.html
_SEC_TYPES = {"4": "intro", "11": "discussion", "11d": "conclusions"}
_CASES = ("5", "6", "7", "8", "9", "10")


# -- orders that a section may have -------------------------------------------------------------------
def arranged(nodes: Iterable[doc.Block]) -> Sequence[doc.Block]:
    """*nodes* with the sections last, as JATS has them: what follows a section becomes its end."""
    found: list[doc.Block] = []
    for node in nodes:
        if found and isinstance(last := found[-1], doc.Section) and not isinstance(node, doc.Section):
            children = tuple(arranged((*last.children, node)))
            found[-1] = doc.Section(last.id, last.level, last.title, children, last.care)
        else:
            found.append(node)
    return found


def paragraphs(writer: JatsText, nodes: Iterable[doc.Block]) -> str:
    """Blocks where only paragraphs may stand: others are inside one, and a heading is one in bold."""
    return "".join([_paragraph(writer, node) for node in nodes])


def _paragraph(writer: JatsText, node: doc.Block) -> str:
    if isinstance(node, doc.Paragraph | doc.ThematicBreak | doc.RawBlock):
        return writer.block(node)
    if isinstance(node, doc.Section):
        return _heading(writer, node) + paragraphs(writer, node.children)
    inner = writer.block(node)
    return f"<p>{inner}</p>\n" if inner else ""


def _heading(writer: JatsText, node: doc.Section) -> str:
    place = writer.place(node.id)
    return element("p", {"id": place, "content-type": "title"}, element("bold", {}, writer.line(node.title)))


def quoted(writer: JatsText, nodes: Iterable[doc.Block]) -> str:
    """Blocks where no section may stand: its heading is a paragraph in bold."""
    parts = []
    for node in nodes:
        if isinstance(node, doc.Section):
            parts += [_heading(writer, node), quoted(writer, node.children)]
        else:
            parts.append(writer.block(node))
    return "".join(parts)


# -- blocks -------------------------------------------------------------------------------------------
def section(writer: JatsText, node: doc.Section) -> str:
    """A `sec` with its type, where JATS has a word for it."""
    attributes = {"id": writer.place(node.id), "sec-type": _sec_type(node.care)}
    title = element("title", {}, writer.title(node.title))
    return element("sec", attributes, title, Xml("\n"), writer.blocks(node.children)) + "\n"


def _sec_type(care: str) -> str:
    if not care:
        return ""
    return _SEC_TYPES.get(care) or ("cases" if care.rstrip("abcd") in _CASES else "")


def a_list(writer: JatsText, node: doc.List) -> str:
    """A `list`. One that does not start at 1 says its numbers: JATS has no other way."""
    start = node.start or 0
    numbered = node.start is not None and node.start != 1
    items = [
        f"<list-item>{f'<label>{number}.</label>' if numbered else ''}{_item(writer, item)}</list-item>\n"
        for number, item in enumerate(node.items, start)
    ]
    kind = "bullet" if node.start is None else "order"
    loose = "" if node.tight else ' specific-use="loose"'
    return f'<list list-type="{kind}"{loose}>\n{"".join(items)}</list>\n' if items else ""


def _item(writer: JatsText, item: doc.ListItem) -> str:
    parts = [
        writer.block(child) if isinstance(child, doc.List | doc.DefinitionList) else _paragraph(writer, child)
        for child in item.children
    ]
    return "".join(parts) or "<p/>"


def def_list(writer: JatsText, node: doc.DefinitionList) -> str:
    """A `def-list`."""
    return f"<def-list>\n{''.join([_def_item(writer, item) for item in node.items])}</def-list>\n"


def _def_item(writer: JatsText, item: doc.Definition) -> str:
    meanings = "".join([f"<def>{paragraphs(writer, meaning) or '<p/>'}</def>" for meaning in item.meanings])
    return f"<def-item><term>{writer.markup_of(item.term)}</term>{meanings}</def-item>\n"


def boxed_text(writer: JatsText, node: doc.Aside) -> str:
    """A `boxed-text` that says what kind of box it is; the author's title is its title, that of the kind a label."""
    title = writer.title(node.title)
    kinds = ASIDES.get(node.kind, "")
    label = some("label", {"xml:lang": writer.tongue(kinds)}, "" if title else writer.words(kinds))
    place = writer.place(node.id)
    given = f' id="{place}"' if place else ""
    kind = f' content-type="{attr(node.kind)}"' if node.kind else ""
    way = f' specific-use="{attr(node.dir)}"' if node.dir else ""
    return (
        f"<boxed-text{kind}{given}{way}{lang_attribute(node.lang)}>"
        f"{label}{some('caption', {}, some('title', {}, title))}{writer.blocks(node.children)}</boxed-text>\n"
    )


def disp_formula(writer: JatsText, node: doc.MathBlock) -> str:
    """A `disp-formula` with its number."""
    number = node.label or (str(node.number) if node.number else "")
    label = f"<label>{text(bracketed(number))}</label>" if number else ""
    place = writer.place(node.id)
    given = f' id="{place}"' if place else ""
    return f"<disp-formula{given}>{label}{formula(node)}</disp-formula>\n"


def code(node: doc.CodeBlock) -> str:
    """Preformatted text; `code` when its language is known."""
    if node.language:
        return f'<code language="{attr(node.language)}">{text(node.value)}</code>\n'
    return f"<preformat>{text(node.value)}</preformat>\n"


def raw_paragraphs(html: str) -> list[str]:
    """The words of sanitised HTML, a paragraph for each of its blocks."""
    from sitegen.exporters.jats.raw import paragraphs_of

    return paragraphs_of(html)
