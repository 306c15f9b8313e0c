"""Tests of sitegen/read/formulas.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def read(text, **options):
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions(**options))
    return reader, reader.body(text, 1)


def test_formulas_stand_in_lines_and_as_blocks():
    _, tree = read("a $x$ b\n$$\ny\n$$\nc")
    assert [type(block).__name__ for block in tree.children] == ["Paragraph", "MathBlock", "Paragraph"]


def test_money_and_escapes_are_text():
    for text in ("$5 and $6", "US$5 or $x$6", "\\$x$", "$ x$", "$x $"):
        _, tree = read(text)
        assert all(type(node).__name__ == "Text" for node in tree.children[0].children), text


def test_formulas_follow_letters_of_other_scripts():
    _, tree = read("使用$x$表示")
    assert [type(node).__name__ for node in tree.children[0].children] == ["Text", "Math", "Text"]


def test_a_block_inside_a_quotation_loses_its_marks():
    _, tree = read("> $$\n> x\n> $$ {#eq-a}")
    block = tree.children[0].children[0]
    assert (block.tex, block.id, block.number) == ("x", "eq-a", 1)
