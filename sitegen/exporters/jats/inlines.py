"""Marks in a line of JATS: what leads somewhere (`xref`, `ext-link`), formulas, other languages, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sitegen.cite.lookup import Lookup
from sitegen.model import document as doc
from sitegen.model.plain_words import OneLine
from sitegen.render.anchors import panel, reference
from sitegen.render.escape import attr, text
from sitegen.render.locales import direction
from sitegen.render.panel_letters import LETTERS, linked
from sitegen.render.urls import permanent, safe_link, uri

if TYPE_CHECKING:
    from sitegen.exporters.jats.text import JatsText

ENTRY = "#" + reference("")
MATHML = "http://www.w3.org/1998/Math/MathML"
NAMES = {"Figure": "Figure {number}", "Table": "Table {number}", "Equation": "Equation {number}"}
_KINDS = {"fig": "fig", "tbl": "table", "sec": "sec", "eq": "disp-formula"}
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ENTITY = re.compile(r"&(?!amp;|lt;|gt;|quot;|#)(\w+;)")
_TAG = re.compile(r"<(/?)([a-z0-9]+)")
_RAW = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "sub": "sub", "sup": "sup", "s": "strike",
        "del": "strike", "u": "underline", "ins": "underline", "code": "monospace", "kbd": "monospace",
        "samp": "monospace"}  # fmt: skip
_BARE = re.compile(r"(?:mailto:|www\.|doi:)\S*|10\.\d{4,9}/\S+", re.IGNORECASE)  # no words that say where a link leads
_MARKS = {doc.Emphasis: "italic", doc.Strong: "bold", doc.Subscript: "sub", doc.Superscript: "sup"}


# -- phrases ----------------------------------------------------------------------------------------
def phrase(nodes: Iterable[doc.Inline], plain: OneLine) -> str:
    """A line for the inside of a link, which holds but emphasis: no other link, no picture, a formula only wrapped."""
    return "".join([text(node.value) if type(node) is doc.Text else _phrase(node, plain) for node in nodes])


def _phrase(node: doc.Inline, plain: OneLine) -> str:
    if isinstance(node, doc.Emphasis | doc.Strong | doc.Subscript | doc.Superscript):
        mark = _MARKS[type(node)]
        return f"<{mark}>{phrase(node.children, plain)}</{mark}>"
    if isinstance(node, doc.Math):
        return f'<styled-content style-type="formula"><inline-formula>{formula(node)}</inline-formula></styled-content>'
    if isinstance(node, doc.Code):
        return f"<monospace>{text(node.value)}</monospace>"
    if isinstance(node, doc.Span | doc.Link):
        return phrase(node.children, plain)
    return "\n" if isinstance(node, doc.SoftBreak | doc.LineBreak) else text(plain.line((node,)))


# -- links ------------------------------------------------------------------------------------------
def link(writer: JatsText, node: doc.Link) -> str:
    """An `ext-link`, or an `xref` to a place of this text; only the words when it leads nowhere."""
    inner = phrase(node.children, writer.plain)
    if node.href.startswith(ENTRY) and node.href.removeprefix(ENTRY) in writer.entries and not writer.alone:
        return _bibr(writer, node.href.removeprefix(ENTRY), inner)
    if node.href.startswith("#"):
        rid = writer.to(node.href[1:])
        return f'<xref rid="{rid}">{inner}</xref>' if rid else inner
    href = _address(writer, node.href)
    if not href:
        return inner
    said = text(writer.plain.line(node.children)) if "<" in inner else inner  # a formula names its namespace
    bare = not said or "://" in said or _BARE.fullmatch(said)
    title = node.title or ((urlsplit(href).netloc or "Address") if bare else "")
    titled = f' xlink:title="{attr(title)}"' if title else ""
    return f'<ext-link ext-link-type="uri" xlink:href="{attr(uri(href))}"{titled}>{inner or text(href)}</ext-link>'


def _address(writer: JatsText, href: str) -> str:
    if href.startswith("/") and not href.startswith(("//", "/\\")) and writer.site_url:
        return permanent(writer.site_url, href)
    return safe_link("../../", href)


# -- citations --------------------------------------------------------------------------------------
def citation(writer: JatsText, node: doc.Citation) -> str:
    """A citation as the style wrote it, with an `xref` for each work; one that a range hides (the 2 of 1–3) has an
    empty one, before the end of the range.
    """
    nodes = writer.known.printed.citations.get(node.number, ())
    if writer.alone:
        return phrase(nodes, writer.plain)
    entries = writer.entries
    linked = {*_linked(nodes)}
    hidden: list[str] = []
    if len(linked) < len(node.items):
        waiting = {key for key in _keys(writer, node) if key in entries and key not in linked}
        hidden = sorted(waiting, key=entries.__getitem__)
    printed = _cited(writer, nodes, hidden)
    return printed + "".join([_bibr(writer, key, "") for key in hidden]) if hidden else printed


def _keys(writer: JatsText, node: doc.Citation) -> Iterable[str]:
    """The records' own keys of the works that are cited, be it as `pmid:…` or `doi:…`."""
    if all(item.key in writer.entries for item in node.items):
        return [item.key for item in node.items]
    lookup = Lookup(writer.case.references)
    found = [lookup.find(item.key) for item in node.items]
    return [record.key for record in found if record is not None]


def _linked(nodes: Iterable[doc.Inline]) -> Iterable[str]:
    for node in nodes:
        if type(node) is doc.Link:
            yield node.href.removeprefix(ENTRY)
        elif type(node) is not doc.Text and isinstance(
            node, doc.Emphasis | doc.Strong | doc.Subscript | doc.Superscript | doc.Span
        ):
            yield from _linked(node.children)


def _cited(writer: JatsText, nodes: Iterable[doc.Inline], hidden: list[str]) -> str:
    parts = []
    for node in nodes:
        if type(node) is doc.Text:
            parts.append(text(node.value))
        elif type(node) is doc.Link and node.href.startswith(ENTRY):
            key = node.href.removeprefix(ENTRY)
            place = writer.entries.get(key, -1)
            while hidden and writer.entries[hidden[0]] < place:
                parts.append(_bibr(writer, hidden.pop(0), ""))
            parts.append(_bibr(writer, key, phrase(node.children, writer.plain)))
        elif type(node) is doc.Superscript:
            parts.append(f"<sup>{_cited(writer, node.children, hidden)}</sup>")
        elif isinstance(node, doc.FootnoteRef):
            parts.append(_mark(writer, node.number))
        else:
            parts.append(writer.markup_of((node,)))
    return "".join(parts)


def _bibr(writer: JatsText, key: str, words: str) -> str:
    if key not in writer.entries:
        return words
    opening = f'xref ref-type="bibr" rid="{writer.reference(key)}"'
    return f"<{opening}>{words}</xref>" if words else f"<{opening}/>"


# -- places of this text ------------------------------------------------------------------------------
def cross_reference(writer: JatsText, node: doc.CrossReference) -> str:
    """“Figure 1”, “Figure 1b”, “Figure 1a–c, e”, “Table 2”, the title of a section: the name is the first link."""
    label, number = writer.known.labels.get(node.target, ("", node.target))
    name, lang = number, ""
    if label in NAMES:
        name, lang = writer.words(NAMES[label], number=number), writer.tongue(NAMES[label])
    kind = _KINDS[node.kind]
    if not node.panels:
        return _xref(writer, kind, node.target, name, lang)
    words = node.panel_text or ", ".join(node.panels)
    first = LETTERS.search(words)
    if first is None or first[0].lower() not in node.panels:
        return _xref(writer, kind, node.target, name + words, lang)
    opening = _xref(writer, kind, panel(node.target, first[0].lower()), name + words[: first.end()], lang)
    return opening + _letters(writer, words[first.end() :], node.panels, node.target)


def mention(writer: JatsText, node: doc.PanelMention) -> str:
    """`(a, c–e)`, each letter an `xref` when the figure is known."""
    if not writer.figure:
        return f"({text(node.text)})"
    return f"({_letters(writer, node.text, node.panels, writer.figure)})"


def _letters(writer: JatsText, words: str, panels: tuple[str, ...], figure: str) -> str:
    return linked(words, panels, lambda letter: _xref(writer, "fig", panel(figure, letter.lower()), letter))


def _xref(writer: JatsText, kind: str, target: str, words: str, lang: str = "") -> str:
    rid = writer.to(target)
    return f'<xref ref-type="{kind}" rid="{rid}"{lang_attribute(lang)}>{text(words)}</xref>' if rid else text(words)


def footnote_mark(writer: JatsText, node: doc.FootnoteRef) -> str:
    """The mark of a footnote of the author's."""
    return _mark(writer, writer.known.marks.get(node.number, node.number))


def _mark(writer: JatsText, number: int) -> str:
    if writer.alone:
        return ""
    rid = writer.places.to(f"fn-{number}")
    return f'<xref ref-type="fn" rid="{rid}"><sup>{note_label(writer, number)}</sup></xref>'


def note_label(writer: JatsText, number: int) -> str:
    """What the footnote of that number is called: 1, 2, 3, or a, b … z, aa where citations are raised numbers."""
    letters = ""
    while writer.known.printed.superior and number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters or str(number)


# -- formulas, languages, words ---------------------------------------------------------------------
def formula(node: doc.Math | doc.MathBlock) -> str:
    """A formula both as MathML and as the TeX it was written in."""
    tex = f'<tex-math notation="LaTeX">{text(node.tex)}</tex-math>'
    return f"<alternatives>{mathml(node.mathml)}{tex}</alternatives>"


@lru_cache(1_024)
def mathml(element: str) -> str:
    """The `<math>` element in its namespace; entities of HTML are the characters they stand for."""
    if "&" in element:
        element = _ENTITY.sub(lambda found: unescape(found[0]), element)
    return element if MATHML in element else element.replace("<math", f'<math xmlns="{MATHML}"', 1)


def span(writer: JatsText, node: doc.Span) -> str:
    """A stretch in another language or direction (`styled-content`), or of a kind of its own (`named-content`)."""
    inner = writer.markup_of(node.children)
    lang, way = lang_attribute(node.lang), node.dir or (direction(node.lang) if node.lang else "")
    if lang or node.dir:
        style = f' style="direction: {attr(way)}; unicode-bidi: isolate"' if node.dir or way == "rtl" else ""
        inner = f'<styled-content style-type="language"{style}{lang}>{inner}</styled-content>'
    if node.classes:
        inner = f'<named-content content-type="{attr(" ".join(node.classes))}">{inner}</named-content>'
    return inner


def lang_attribute(lang: str) -> str:
    """The attribute `xml:lang`, or nothing for what is no language tag."""
    return f' xml:lang="{lang}"' if lang and _LANGUAGE.fullmatch(lang) else ""


def abbreviation(node: doc.Abbreviation) -> str:
    """An abbreviation with its expansion, which is written out where the page does so."""
    abbrev = f'<abbrev xlink:title="{attr(node.expansion)}">{text(node.text)}</abbrev>'
    return f"{abbrev} {node.brackets[0]}{text(node.expansion)}{node.brackets[1]}" if node.brackets else abbrev


def raw(node: doc.RawInline) -> str:
    """A tag of HTML as the one of JATS that means the same; others go, and the words between them stay."""
    found = _TAG.match(node.html)
    name = _RAW.get(found[2], "") if found else ""
    return f"<{found[1]}{name}>" if found and name else ""
