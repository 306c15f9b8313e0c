"""Tests of sitegen/read/scripts.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def read(text, **options):
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions(**options))
    return reader, reader.body(text, 1)


def names(text):
    return [type(node).__name__ for node in read(text)[1].children[0].children]


def test_marks_raise_and_lower():
    assert names("H~2~O 10^9^/L") == ["Text", "Subscript", "Text", "Superscript", "Text"]


def test_blanks_and_runs_are_text():
    for text in ("a~b c~", "a~~b~~", "2^^3", "~", "^", "a ^ b ^"):
        assert set(names(text)) == {"Text"}, text


def test_a_raised_citation():
    assert names("x^[@a; @b]^") == ["Text", "Superscript"]
