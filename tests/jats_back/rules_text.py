"""Rules about what is in the text: pictures, tables, formulas, links, sections, abstracts.

https://jats4r.niso.org/accessibility/, https://jats4r.niso.org/abstracts/, https://jats4r.niso.org/figures/
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tests.jats_back.jats4r import XLINK, XML, Element, rule, said, select, where

_ADDRESS = re.compile(r"(https?://|www\.|doi:|mailto:)\S*|10\.\d{4,9}/\S+", re.IGNORECASE)
_ALT = "<alt-text>A film</alt-text>"


# -- pictures ---------------------------------------------------------------------------------------
@rule(
    "error", "every graphic has an alternative text of its own; a decorative one says null",
    bad=("<fig><graphic/></fig>", f"<fig>{_ALT}<graphic/></fig>", "<graphic><alt-text/></graphic>", "<p><inline-graphic/></p>"),
    good=(f"<fig><graphic>{_ALT}</graphic></fig>", "<graphic><alt-text>null</alt-text></graphic>"),
)  # fmt: skip
def alt_text(article: Element) -> Iterator[str]:
    for node in article.iter("graphic", "inline-graphic", "media"):
        if len(node.findall("alt-text")) != 1 or not said(node.find("alt-text")):
            yield where(node)


@rule(
    "warning", "an alternative text says something else than label, title and caption do",
    bad=("<fig><caption><p>A film.</p></caption><graphic><alt-text>A film.</alt-text></graphic></fig>",
         "<fig><label>Figure 1</label><graphic><alt-text>Figure 1</alt-text></graphic></fig>"),
    good=(f"<fig><caption><title>Film</title></caption><graphic>{_ALT}</graphic></fig>",),
)  # fmt: skip
def alt_text_of_its_own(article: Element) -> Iterator[str]:
    for figure in article.iter("fig"):
        other = {said(node) for node in select(figure, "label|caption|caption/title|caption/p")} - {""}
        for alt in select(figure, "graphic/alt-text"):
            if said(alt) in other:
                yield where(figure)


@rule(
    "error", "a long description is on the picture or on what holds it, not on both",
    bad=("<fig><long-desc>x</long-desc><graphic><long-desc>y</long-desc></graphic></fig>",
         "<fig-group><long-desc>x</long-desc><fig><graphic><long-desc>y</long-desc></graphic></fig></fig-group>"),
    good=("<fig><graphic><long-desc>y</long-desc></graphic></fig>",),
)  # fmt: skip
def one_long_description(article: Element) -> Iterator[str]:
    for node in article.iter("fig", "fig-group", "table-wrap"):
        if node.find("long-desc") is not None and len(list(node.iter("long-desc"))) > 1:
            yield where(node)


@rule(
    "error", "a group has at least two figures, each with a label or a caption, and no figure holds another",
    bad=("<fig-group><fig><label>a</label></fig></fig-group>", "<fig-group><fig/><fig><label>b</label></fig></fig-group>",
         "<fig><label>1</label><fig><label>a</label></fig></fig>"),
    good=("<fig-group><fig><label>a</label></fig><fig><caption><p>x</p></caption></fig></fig-group>",),
)  # fmt: skip
def groups_of_figures(article: Element) -> Iterator[str]:
    for group in article.iter("fig-group"):
        figures = group.findall("fig")
        if len(figures) < 2 or not all(said(fig.find("label")) or said(fig.find("caption")) for fig in figures):
            yield where(group)
    for figure in select(article, "//fig//fig"):
        yield where(figure)


# -- tables and formulas -----------------------------------------------------------------------------
@rule(
    "error",
    "a table is a table of XHTML, and no picture of one",
    bad=("<table-wrap><graphic/></table-wrap>", "<table-wrap><table><tgroup/></table></table-wrap>"),
    good=("<table-wrap><table><tbody><tr><th>a</th></tr></tbody></table></table-wrap>",),
)
def tables(article: Element) -> Iterator[str]:
    for wrap in article.iter("table-wrap"):
        if wrap.find("table") is None or wrap.find(".//tgroup") is not None:
            yield where(wrap)


@rule(
    "error",
    "a table has cells that are headings",
    bad=("<table><tbody><tr><td>a</td></tr></tbody></table>",),
    good=("<table><tbody><tr><th>a</th><td>1</td></tr></tbody></table>",),
)
def table_headings(article: Element) -> Iterator[str]:
    yield from (where(table) for table in article.iter("table") if table.find(".//th") is None)


@rule(
    "warning",
    "the headings of a table are words",
    bad=("<table><thead><tr><th/></tr></thead></table>",),
    good=("<table><thead><tr><th/><th>a</th></tr></thead></table>", "<table><thead><tr><th><inline-formula/></th></tr></thead></table>"),
)  # fmt: skip
def words_of_headings(article: Element) -> Iterator[str]:
    for table in article.iter("table"):
        cells = list(table.iter("th"))
        if cells and not any(said(cell) or len(cell) for cell in cells):
            yield where(table)


@rule(
    "error", "a formula is no picture, nor is a character",
    bad=("<disp-formula><graphic/></disp-formula>", "<p><inline-formula><inline-graphic/></inline-formula></p>",
         "<p><private-char><inline-graphic/></private-char></p>", "<disp-formula><tex-math>x</tex-math></disp-formula>"),
    good=("<disp-formula><mml:math/></disp-formula>",
          "<inline-formula><alternatives><mml:math/><tex-math/></alternatives></inline-formula>"),
)  # fmt: skip
def formulas(article: Element) -> Iterator[str]:
    for node in article.iter("disp-formula", "inline-formula"):
        if not select(node, "mml:math|alternatives/mml:math"):
            yield where(node)
    yield from map(where, article.iter("private-char"))


# -- links -------------------------------------------------------------------------------------------
@rule(
    "error", "the words of a link, or its title, say where it leads and are no bare address",
    bad=('<p><ext-link xlink:href="https://a.example/">https://a.example/</ext-link></p>', '<p><ext-link xlink:href="https://a.example/"/></p>',
         '<p><ext-link xlink:href="https://a.example/">10.5555/x</ext-link></p>'),
    good=('<p><ext-link xlink:href="https://a.example/">the registry</ext-link></p>',
          '<p><ext-link xlink:href="https://a.example/" xlink:title="the registry">https://a.example/</ext-link></p>'),
)  # fmt: skip
def words_of_links(article: Element) -> Iterator[str]:
    for node in article.iter("ext-link", "self-uri", "uri"):
        written = said(node)
        if (node.tag == "ext-link" and not written and not node.get(f"{XLINK}title")) or (
            _ADDRESS.fullmatch(written) and not node.get(f"{XLINK}title")
        ):
            yield where(node)


@rule(
    "error", "what is pointed at is there, and no id stands twice",
    bad=('<xref rid="a"/>', '<p id="a"/><p id="a"/>', '<fn id="a"/><xref rid="a b"/>', '<th id="h"/><td headers="h i"/>'),
    good=('<fn id="a"/><xref rid="a"/><p id="b"/>',),
)  # fmt: skip
def references_to_places(article: Element) -> Iterator[str]:
    ids = Counter(str(node.get("id")) for node in select(article, "//*[@id]"))
    yield from (f"twice: {id}" for id, count in ids.items() if count > 1)
    for node in select(article, "//*[@rid or @headers]"):
        for id in (*node.get("rid", "").split(), *node.get("headers", "").split()):
            if id not in ids:
                yield f"{where(node)} points at {id}"


@rule(
    "error",
    "a cross-reference points at the kind of thing it says",
    bad=('<fig id="a"/><xref ref-type="table" rid="a"/>', '<p id="a"/><xref ref-type="bibr" rid="a"/>'),
    good=('<fig id="a"/><xref ref-type="fig" rid="a"/>', '<p id="a"/><xref rid="a"/>'),
)
def kinds_of_references(article: Element) -> Iterator[str]:
    tags = {node.get("id"): node.tag for node in select(article, "//*[@id]")}
    for node in article.iter("xref"):
        expected = _POINTED_AT.get(node.get("ref-type", ""), ())
        if expected and tags.get(node.get("rid")) not in expected:
            yield where(node)


_POINTED_AT = {
    "fig": ("fig", "fig-group", "def-item"), "table": ("table-wrap",), "bibr": ("ref",), "fn": ("fn",), "aff": ("aff",),
    "sec": ("sec", "p"), "disp-formula": ("disp-formula",), "corresp": ("corresp",), "author-notes": ("fn", "corresp"),
}  # fmt: skip


# -- sections and abstracts -----------------------------------------------------------------------------
@rule(
    "error",
    "every section has a title",
    bad=("<sec><p>x</p></sec>", "<abstract><sec><title/><p>x</p></sec></abstract>"),
    good=("<sec><title>x</title></sec>", "<sec><title><inline-formula/></title></sec>"),
)
def titles_of_sections(article: Element) -> Iterator[str]:
    for node in article.iter("sec"):
        title = node.find("title")
        if title is None or not (said(title) or len(title)):
            yield where(node)


@rule(
    "error", "an abstract has either paragraphs, or at least two sections",
    bad=("<abstract><sec><title>Case</title><p>x</p></sec></abstract>", "<trans-abstract><sec/></trans-abstract>", "<abstract/>"),
    good=("<abstract><p>x</p></abstract>", "<abstract><sec/><sec/></abstract>"),
)  # fmt: skip
def parts_of_abstracts(article: Element) -> Iterator[str]:
    for node in article.iter("abstract", "trans-abstract"):
        sections = len(node.findall("sec"))
        others = [child for child in node if child.tag not in ("sec", "title", "label", "object-id")]
        if (sections == 1 and not others) or (not sections and not others):
            yield where(node)


@rule(
    "error", "the headings of a structured abstract are titles of sections, and no bold words with a colon",
    bad=("<abstract><p><bold>Case:</bold> A man.</p></abstract>", "<abstract><p> <bold>Case</bold>: A man.</p></abstract>"),
    good=("<abstract><p>The <bold>first</bold>: it.</p></abstract>", "<abstract><p><bold>Never</bold> before.</p></abstract>"),
)  # fmt: skip
def headings_of_abstracts(article: Element) -> Iterator[str]:
    for p in select(article, "//abstract/p|//trans-abstract/p"):
        first = p[0] if len(p) and not (p.text or "").strip() else None
        if first is not None and first.tag == "bold" and ":" in said(first)[-1:] + (first.tail or "")[:1]:
            yield where(p)


@rule(
    "error", "of several abstracts each says what it is: its type, its language or its use",
    bad=("<front><article-meta><abstract><p>a</p></abstract><abstract><p>b</p></abstract></article-meta></front>",
         "<front><article-meta><trans-abstract><p>a</p></trans-abstract></article-meta></front>"),
    good=('<front><article-meta><abstract/><abstract abstract-type="teaser"/><trans-abstract xml:lang="es"/></article-meta></front>',),
)  # fmt: skip
def kinds_of_abstracts(article: Element) -> Iterator[str]:
    for meta in article.iter("article-meta", "front-stub"):
        plain = [
            node for node in meta.findall("abstract")
            if not (node.get("abstract-type") or node.get(f"{XML}lang") or node.get("specific-use"))
        ]  # fmt: skip
        yield from (where(node) for node in plain[1:])
        yield from (where(node) for node in meta.findall("trans-abstract") if not node.get(f"{XML}lang"))


@rule(
    "error", "a summary in plain language is an abstract of that type",
    bad=("<abstract><title>Plain language summary</title><p>x</p></abstract>", "<sec><title>Plain-language summary</title></sec>"),
    good=('<abstract abstract-type="plain-language-summary"><title>Plain language summary</title></abstract>',),
)  # fmt: skip
def plain_language(article: Element) -> Iterator[str]:
    for node in article.iter("abstract", "sec"):
        plain = re.fullmatch(r"plain[ -]language summary", said(node.find("title")), re.IGNORECASE)
        if plain and node.get("abstract-type") != "plain-language-summary":
            yield where(node)
