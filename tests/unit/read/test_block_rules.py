"""Tests of sitegen/read/block_rules.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def read(text, **options):
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions(**options))
    return reader, reader.body(text, 1)


def test_a_comment_on_its_own_line_ends_a_paragraph():
    _, tree = read("a\n<!-- x -->\nb")
    assert len(tree.children) == 2


def test_a_caption_belongs_to_the_table_before_it():
    _, tree = read("| a |\n| - |\n| 1 |\n: Caption.\n  More.\n\nText.")
    assert [type(block).__name__ for block in tree.children] == ["Table", "Paragraph"]
    assert len(tree.children[0].rows) == 1


def test_nesting_that_is_too_deep_is_a_mistake():
    assert not read("> " * 30 + "x")[0].diagnostics
    reader, _ = read("a\n\n" + "> " * 45 + "x")
    assert [(found.rule, found.span.line) for found in reader.diagnostics] == [("nesting", 3)]
