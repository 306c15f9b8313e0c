"""Laws of the Markdown reader: it never fails, its places are true, comments never leak, nesting costs no more."""

from __future__ import annotations

import gc
import re
import time

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.document import Citation, CrossReference, Document, FigureSlot, Image, Link
from sitegen.model.struct import decode, encode
from sitegen.model.walk import figure_text, walk
from sitegen.read.markdown import MarkdownOptions, MarkdownReader

OPTIONS = {"abbreviations": {"WDL": "liposarcoma"}, "texts": {"labs.csv": b"a,b\n1,[@k]\n"}}
PIECES = (
    "[@a]", "@fig-ct(a–c)", "[see @b, p. 3; -@c]", "@d [p. 4]", "[^1]", "[^1]: note\n", "^[in]", "$x$", "$$\n", "$$",
    "{#fig-x alt=\"y\"}", "{", "}", "![c](p.png)", "[t](../x/)", "[t]", "[t]: u\n", "(javascript:x)", "::: {.note}\n",
    ":::\n", "::: {#fig-ct}\n:::\n", "::: {#tbl-a src=labs.csv caption=\"@k\"}\n:::\n", "<!-- c -->", "<!--", "-->",
    "| a | b |\n| - | - |\n| [@k] | \\| @fig-x |\n", ": cap {#tbl-b}\n",
    "| < | b |\n| - | - |\n| ^ | < |\n| @tbl-a | ^ | c |\n", ": cap {#tbl-c head=2 label=\"Box 1\"}\n", ": note @eq-a\n",
    "::: {#tbl-d head=2}\n",
    "# h\n", "### h {#sec-a}\n", "- ", "1. ",
    "> ", "    ", "\t", "\n", "\n\n", "*", "**", "_", "`", "```\n", "~", "^", "\\", "&amp;", "&#0;", "<b>", "</b>",
    "<https://x.org>", "a@b.c", "WDL", "é", "症", "\u200b", "\x00", "\x0c", "\u2028", "word", " ", ".", ";", "\r",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
WRITTEN = {
    "cite": re.compile(r"@"),
    "ref": re.compile(r"@(fig|tbl|sec|eq)-"),
    "link": re.compile(r"[\[<]"),
    "image": re.compile(r"!\["),
}


def read(text: str, raw_html: bool = False, before: str = "---\ntitle: x\n---\n") -> tuple[MarkdownReader, Document]:
    reader = MarkdownReader(SourceText(file="x.md", text=before + text), MarkdownOptions(raw_html=raw_html, **OPTIONS))
    return reader, reader.body(text, before.count("\n") + 1)


def pointed_at(source: SourceText, span: Span) -> str:
    line = source.text.split("\n")[span.line - 1]
    assert 1 <= span.column <= max(len(line), 1)
    assert 1 <= span.length <= max(len(line) - span.column + 1, 1)
    return line[span.column - 1 : span.column - 1 + span.length]


@given(TEXTS, st.booleans())
@settings(max_examples=400, deadline=None)
def test_any_text_becomes_a_tree_that_can_be_kept(text, raw_html):
    reader, tree = read(text, raw_html)
    assert decode(encode(tree), Document) == tree
    for problem in reader.diagnostics:
        pointed_at(SourceText(file="x.md", text="---\ntitle: x\n---\n" + text), problem.span)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_every_place_is_that_of_what_it_names(text):
    reader, _ = read(text)
    source = SourceText(file="x.md", text="---\ntitle: x\n---\n" + text)
    for key, span in reader.spans.items():
        kind, _, name = key.partition(".")
        found = pointed_at(source, span)
        if kind == "id" and found.startswith("#") and not found.startswith("# "):
            assert name.startswith(found[1:].rstrip()[:1])
        elif kind in WRITTEN and "src=labs.csv" not in text:
            assert WRITTEN[kind].match(found), (key, found)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_places_are_counted_in_the_order_of_the_tree(text):
    reader, tree = read(text)
    figures = {figure.id: figure for figure in reader.figures}
    nodes = []
    for node in [*walk(tree.children), *walk(tree.footnotes)]:
        nodes.append(node)
        if isinstance(node, FigureSlot) and (figure := figures.pop(node.id, None)):
            nodes += walk(figure_text(figure))
    for kind, of in (("ref", CrossReference), ("link", Link)):
        count = sum(isinstance(node, of) for node in nodes)
        assert sum(key.startswith(f"{kind}.") for key in reader.spans) == count
    images = sum(isinstance(node, Image) for node in nodes) + len(reader.figures)
    assert sum(key.startswith("image.") for key in reader.spans) == images
    cited = {(node.number, index) for node in nodes if isinstance(node, Citation) for index in range(len(node.items))}
    assert {f"cite.{number}.{index}" for number, index in cited} == {k for k in reader.spans if k.startswith("cite.")}


def _opens_no_comment(text: str) -> bool:
    """Nor does it end so that what follows would be none: `\\<!--` is text."""
    escaped = (len(text) - len(text.rstrip("\\"))) % 2
    return "<!--" not in text and not text.endswith(("<", "<!", "<!-")) and not escaped


@given(TEXTS.filter(_opens_no_comment), TEXTS, st.booleans())
@settings(max_examples=300, deadline=None)
def test_comments_never_leak(before, after, raw_html):
    reader, tree = read(f"{before}<!-- MRN\n\n4711 -->{after}", raw_html)
    kept = encode(tree) + encode(tuple(reader.figures))
    assert b"4711" not in kept
    assert b"MRN" not in kept


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join), st.integers(0, 3))
@settings(max_examples=200, deadline=None)
def test_blank_lines_before_a_text_move_its_places_and_nothing_else(text, count):
    reader, tree = read(text)
    moved, same = read("\n" * count + text)
    assert same == tree
    assert {key: Span(at.line + count, at.column, at.length) for key, at in reader.spans.items()} == moved.spans


HOSTILE = {
    "brackets": "[", "quotations": ">", "emphasis": "*a ", "mixed": "*a _b **c ", "parentheses": "[a](", "open": "(",
    "pictures": "![", "lists": "- ", "numbers": "1. ", "code": "`a``", "citations": "[@a; ", "mentions": "@a ",
    "notes": "^[", "marks": "[^a]: ", "math": "$a ", "braces": "[a]{", "html": "<a ", "containers": "::: a\n",
    "comments": "<!--", "definitions": "a\n: ", "scripts": "~a^", "entities": "&a", "tables": "|a\n|-\n", "figures":
    "![a](b)\n\n", "references": "[a]: b\n\n[a] ",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_repetition_costs_time_in_proportion(name):
    def seconds(size: int) -> float:
        text = HOSTILE[name] * (size // len(HOSTILE[name]))
        gc.disable()  # its cost depends on what other tests left in memory, not on the text
        try:
            start = time.process_time()
            encode(read(text)[1])
            return time.process_time() - start
        finally:
            gc.enable()

    small = max(min(seconds(5_000) for _ in range(3)), 0.01)
    # 2.6 for each of two doublings, the second of which a busy machine may not spoil three times
    assert any(seconds(20_000) <= small * 2.6**2 * 1.5 for _ in range(3))


def test_deep_emphasis_is_flattened():
    _, tree = read("*a **b " * 3000 + "c** d*" * 3000)
    assert encode(tree)
