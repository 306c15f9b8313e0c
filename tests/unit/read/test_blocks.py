"""Tests of sitegen/read/blocks.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def read(text, **options):
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions(**options))
    return reader, reader.body(text, 1)


def kinds(text):
    return [type(block).__name__ for block in read(text)[1].children]


def test_each_kind_of_block():
    assert kinds("a\n\n- b\n\n1. c\n\n> d\n\n```py\ne\n```\n\n---\n\n|f|\n|-|\n\n$$g$$\n\nh\n: i") == [
        "Paragraph", "List", "List", "BlockQuote", "CodeBlock", "ThematicBreak", "Table", "MathBlock", "DefinitionList",
    ]  # fmt: skip


def test_lists_are_tight_or_loose_and_start_where_they_say():
    _, tree = read("3. a\n4. b\n\ntext\n\n- a\n\n- b")
    first, _, second = tree.children
    assert (first.start, first.tight, second.start, second.tight) == (3, True, None, False)


def test_numbers_count_tables_and_equations_with_ids():
    _, tree = read("|a|\n|-|\n: A {#tbl-a}\n\n|b|\n|-|\n\n|c|\n|-|\n: C {#tbl-c}\n\n$$x$$ {#eq-x}")
    assert [getattr(block, "number", None) for block in tree.children] == [1, 0, 2, 1]


def test_code_keeps_its_language_and_no_comment():
    _, tree = read("```{.python}\na\n<!-- x -->\n```")
    assert (tree.children[0].language, tree.children[0].value) == ("python", "a\n\n")


def test_a_formula_points_at_its_mistake():
    reader, _ = read("> $$\n> a\n> b + \\foo\n> $$")
    assert [(found.span.line, found.span.column) for found in reader.diagnostics] == [(3, 7)]
