from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from sitegen.model import document as doc
from sitegen.render.html import Html
from tests import samples
from tests.samples import paragraph, text

NODES = (
    (doc.Emphasis(text("a")), "<em>a</em>"),
    (doc.Strong(text("a")), "<strong>a</strong>"),
    (doc.Subscript(text("2")), "<sub>2</sub>"),
    (doc.Superscript(text("9")), "<sup>9</sup>"),
    (doc.Code("a<b"), "<code>a&lt;b</code>"),
    (doc.LineBreak(), "<br>\n"),
    (doc.SoftBreak(), "\n"),
    (doc.Span(text("a"), "la"), '<span lang="la" dir="ltr">a</span>'),
    (doc.Span(text("a"), "ar"), '<span lang="ar" dir="rtl">a</span>'),
    (doc.Span(text("a"), "", "", ("x", "y")), '<span class="x y">a</span>'),
    (doc.Link("https://a.example", text("a"), "t"), '<a href="https://a.example" title="t">a</a>'),
    (doc.Link("javascript:x", text("a")), "a"),
    (doc.Link("#references", text("a")), '<a href="#references-section">a</a>'),
    (doc.Abbreviation("CT", "computed tomography"), '<abbr title="computed tomography">CT</abbr>'),
    (doc.Abbreviation("CT", "a <tomography>", "[]"), "<abbr>CT</abbr> [a &lt;tomography&gt;]"),
    (doc.FootnoteRef(1, 2), '<sup><a href="#fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup>'),
    (doc.Math("a/b", samples.FRACTION), samples.FRACTION),
    (doc.RawInline("<b>x</b>"), "<b>x</b>"),
)


@pytest.mark.parametrize(("node", "html"), NODES)
def test_an_inline_node_has_its_html(node: doc.Inline, html: str) -> None:
    assert Html().inlines((node,)) == html


BLOCKS = (
    (paragraph("a"), "<p>a</p>\n"),
    (doc.ThematicBreak(), "<hr>\n"),
    (doc.BlockQuote((paragraph("a"),)), "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    (doc.CodeBlock("a\n", "r"), '<pre><code class="language-r">a\n</code></pre>\n'),
    (doc.List((doc.ListItem((paragraph("a"),)),)), "<ul>\n<li>a</li>\n</ul>\n"),
    (doc.List((doc.ListItem((paragraph("a"),)),), 3, False), '<ol start="3">\n<li><p>a</p>\n</li>\n</ol>\n'),
    (
        doc.DefinitionList((doc.Definition(text("t"), ((paragraph("m"),),)),)),
        "<dl>\n<dt>t</dt>\n<dd><p>m</p>\n</dd>\n</dl>\n",
    ),
    (
        doc.Aside("note", (paragraph("a"),)),
        '<div class="aside note" role="note">\n<p class="aside-title">Note</p>\n<p>a</p>\n</div>\n',
    ),
    (doc.Section("x", 4, text("t"), ()), '<section id="x">\n<h2>t</h2>\n</section>\n'),
    (doc.RawBlock("<hr>"), "<hr>\n"),
    (doc.FigureSlot("fig-none"), ""),
)


@pytest.mark.parametrize(("node", "html"), BLOCKS)
def test_a_block_has_its_html(node: doc.Block, html: str) -> None:
    assert Html().blocks((node,)) == html


def test_no_heading_level_is_left_out() -> None:
    deep = doc.Section("a", 2, text("a"), (doc.Section("b", 5, text("b"), ()),))
    assert "<h3>b</h3>" in Html().blocks((deep,))


def test_headings_do_not_go_below_the_sixth() -> None:
    node = doc.Section("a", 6, text("last"), ())
    assert "<h6>last</h6>" in Html().blocks((node,), 9)


def test_equation_with_a_label_of_its_own_says_it_once_in_brackets() -> None:
    for label, shown in (("A1", "(A1)"), ("(A1)", "(A1)")):
        made = str(Html().blocks((doc.MathBlock("x", "<math></math>", "eq-a", 0, label),)))
        assert f'<span class="equation-number">{shown}</span>' in made
        assert f'aria-label="{label}"' in made


def test_long_formula_in_a_line_can_be_scrolled_with_the_keyboard() -> None:
    short, long = doc.Math("x", "<math></math>"), doc.Math("x + " * 20, "<math></math>")
    assert Html().inlines((short,)) == "<math></math>"
    assert 'class="formula" role="group" aria-label="Equation" tabindex="0"' in Html().inlines((long,))


def test_numbered_equation_says_its_number() -> None:
    made = Html().blocks((doc.MathBlock("D", samples.SUM, "eq-dose", 1),))
    assert 'id="eq-dose"' in made
    assert 'aria-label="Equation 1"' in made
    assert "(1)" in made


# -- escaping is total ------------------------------------------------------------------------------
HOSTILE = st.text() | st.sampled_from(
    [
        '"><script>alert(1)</script>',
        "' onmouseover='x",
        "<img src=x onerror=alert(1)>",
        "</p></article><iframe>",
        "]]>",
        "<!--",
        "&lt;script&gt;",
        '" autofocus onfocus="x',
        "javascript:alert(1)",
        "\u2028<b>",
        "\x00<svg onload=x>",
    ]
)


def _inline(words: str) -> tuple[doc.Inline, ...]:
    """Every inline node with *words* in every slot that holds an author's text."""
    inner = (doc.Text(words),)
    return (
        *inner,
        doc.Emphasis(inner),
        doc.Code(words),
        doc.Span(inner, words, words, (words,)),
        doc.Link(words, inner, words),
        doc.Image(words, words, words),
        doc.Image("known", words, words),
        doc.Abbreviation(words, words),
        doc.Citation(0, (doc.CiteItem(words),)),
        doc.CrossReference("fig", words, (words,), words),
        doc.PanelMention(words, (words,)),
    )


def _blocks(words: str) -> tuple[doc.Block, ...]:
    inner = _inline(words)
    cell = doc.Cell(inner, True)
    return (
        doc.Paragraph(inner),
        doc.Section(words, 2, inner, ()),
        doc.CodeBlock(words, words),
        doc.Aside(words, (), inner, words, words, words),
        doc.MathBlock("", "", words, 1),
        doc.Table(((cell,),), ((cell,),), ("",), inner, words, 1, words, (doc.Paragraph(inner),)),
        doc.Table(((doc.Cell(inner, True, 2), doc.Cell((), colspan=0)),), ((cell, cell),), ("", ""), inner, words),
        doc.FigureSlot("fig-a"),
        doc.FigureSlot("fig-b"),
    )


def _writer(words: str) -> Html:
    figures = {figure.id: figure for figure in samples.hostile_figures(words)}
    return Html(
        citations={0: (doc.Link(f"#ref-{words}", (doc.Text(words),)),)},
        labels={words: (words, words)},
        figures=figures,
        pictures={"known": samples.pictures()["figures/ct-a.png"]},
    )


def _shape(tree: HTMLParser) -> set[tuple[str, str]]:
    """Which attributes stand on which elements."""
    found: set[tuple[str, str]] = set()
    for node in tree.css("*"):
        found |= {(node.tag or "", name) for name in node.attributes} | {(node.tag or "", "")}
    return found


@given(HOSTILE)
def test_no_text_makes_an_element_or_an_attribute(words: str) -> None:
    made = str(_writer(words).blocks(_blocks(words)))
    tree = HTMLParser(f"<body>{made}</body>")
    assert not tree.css("script, iframe, base, object, embed, style, link, meta, form")
    for element, attribute in _shape(tree):
        assert not attribute.startswith("on"), (element, attribute)
        assert attribute in ALLOWED, (element, attribute)
    for node in tree.css("[href]"):
        href = (node.attributes["href"] or "").lower()
        assert not href.startswith(("javascript:", "data:", "vbscript:", "//"))


ALLOWED = {
    "",
    "href",
    "title",
    "id",
    "class",
    "lang",
    "dir",
    "role",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
    "tabindex",
    "scope",
    "colspan",
    "headers",
    "src",
    "srcset",
    "sizes",
    "alt",
    "width",
    "height",
    "loading",
    "decoding",
    "download",
    "start",
    "viewbox",
    "viewBox",
    "preserveaspectratio",
    "preserveAspectRatio",
    "x",
    "y",
    "data-region",
}

OF_ELEMENTS = {
    "meta": {"charset", "http-equiv", "content", "name", "property"}, "link": {"rel", "type"}, "script": {"defer"},
    "a": {"rel", "type", "aria-current", "data-preview", "accesskey"}, "time": {"datetime"}, "p": {"data-failed", "data-words"},
    "button": {"type", "data-copy", "data-done", "data-do", "hidden"}, "span": {"data-words"}, "path": {"d"},
    "template": {"data-script"}, "div": {"hidden"}, "option": {"value"}, "text": {"x", "y"},
    "line": {"x1", "x2", "y1", "y2"}, "svg": {"x", "y", "width", "height", "viewbox"},
}  # fmt: skip


@given(HOSTILE)
@settings(max_examples=30)  # a whole page each
def test_no_text_of_a_case_makes_an_element_or_an_attribute(words: str) -> None:
    page: Any = samples.hostile_page(words)
    tree = HTMLParser(page.decode())
    scripts = [{"src": f"../../static/{name}.js", "defer": None} for name in ("copy", "previews")]
    assert [script.attributes for script in tree.css("script")] == scripts
    assert not any(script.text() for script in tree.css("script"))
    assert not tree.css("iframe, base, object, embed, style, form")
    assert len(tree.css("link")) == 3  # canonical, icon, style sheet
    for element, attribute in _shape(tree):
        assert attribute in ALLOWED | OF_ELEMENTS.get(element, set()), (element, attribute)
