"""Tests of sitegen/read/directives.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def read(text, **options):
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions(**options))
    return reader, reader.body(text, 1)


def kinds(text):
    return [type(block).__name__ for block in read(text)[1].children]


def test_containers_pair_like_brackets_whatever_the_colons():
    _, tree = read(":::: a\n::: b\nx\n:::::\ny\n:::\nz")
    outer, last = tree.children
    assert [type(block).__name__ for block in outer.children] == ["Aside", "Paragraph"]
    assert type(last).__name__ == "Paragraph"


def test_code_is_not_searched_for_the_end():
    assert kinds("::: a\n~~~\n:::\n~~~\n:::\nx") == ["Aside", "Paragraph"]


def test_two_colons_or_words_after_them_open_nothing():
    assert kinds(":: a") == ["Paragraph"]
    assert kinds("::: two words") == ["Paragraph"]


def test_the_end_of_a_list_ends_its_containers():
    reader, tree = read("- ::: note\n  x\n\ny")
    assert [type(block).__name__ for block in tree.children] == ["List", "Paragraph"]
    assert [found.rule for found in reader.diagnostics] == ["directive"]
