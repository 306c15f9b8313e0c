"""Tests of sitegen/read/footnotes.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def read(text, **options):
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions(**options))
    return reader, reader.body(text, 1)


def test_notes_are_numbered_by_their_first_marks():
    _, tree = read("a[^x] b[^y] c[^x]\n\n[^y]: Y\n\n[^x]: X")
    assert [(note.number, note.marks) for note in tree.footnotes] == [(1, 2), (2, 1)]
    marks = [node for node in tree.children[0].children if type(node).__name__ == "FootnoteRef"]
    assert [(mark.number, mark.occurrence) for mark in marks] == [(1, 1), (2, 1), (1, 2)]


def test_missing_unused_and_repeated_notes_are_said():
    reader, _ = read("a[^x] b[^y]\n\n[^y]: Y\n\n[^y]: Z\n\n[^z]: Z")
    said = [(found.severity, found.span.line, found.span.column) for found in reader.diagnostics]
    assert said == [("error", 5, 1), ("error", 1, 2), ("warning", 7, 1)]


def test_a_note_may_hold_a_note():
    _, tree = read("a^[b^[c]] d^[e]")
    assert [note.number for note in tree.footnotes] == [1, 2, 3]


def test_the_front_matter_has_no_notes():
    from sitegen.model.diagnostic import Span

    reader = MarkdownReader(SourceText(file="x.md", text="title: a^[b]"))
    reader.inlines("a^[b] c[^d]", Span(1, 8))
    assert [found.rule for found in reader.diagnostics] == ["footnote", "footnote"]
