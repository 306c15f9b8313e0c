"""Tests of sitegen/read/markdown.py."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.document import Citation, Paragraph, Text
from sitegen.read.markdown import MarkdownOptions, MarkdownReader

FILE = "---\ntitle: A *rare* @fig-a\nabstract: >-\n  First @a,\n  then [@b].\n---\n\nText [@c]."


def test_front_matter_and_body_share_numbers_and_places():
    reader = MarkdownReader(SourceText(file="x.md", text=FILE))
    reader.inlines("A *rare* @fig-a", Span(2, 8, 15))
    abstract = reader.blocks("First @a, then [@b].", Span(3, 11, 2))
    body = reader.body("\nText [@c].", 7)
    assert [node.number for node in abstract[0].children if isinstance(node, Citation)] == [0, 1]
    assert [node.number for node in body.children[0].children if isinstance(node, Citation)] == [2]
    assert reader.spans == {
        "ref.0": Span(2, 17, 6),
        "cite.0.0": Span(4, 9, 2),
        "cite.1.0": Span(5, 9, 2),
        "cite.2.0": Span(8, 7, 2),
    }


def test_a_value_of_several_lines_is_one_line_of_nodes():
    reader = MarkdownReader(SourceText(file="x.md", text="a"))
    assert reader.inlines("  # not a heading\n\n- nor a list ", Span()) != ()
    assert reader.inlines("", Span()) == ()
    assert reader.inlines("plain", Span()) == (Text("plain"),)


@given(
    st.text(st.sampled_from("ab :-*_@[]{}#|1.\\\n\t\N{NO-BREAK SPACE}\x01") | st.characters(codec="utf-8"), max_size=12)
)
@settings(max_examples=400, deadline=None)
def test_a_line_of_words_is_what_the_parser_makes_of_it(text):
    read = [
        MarkdownReader(SourceText(file="x.md", text=text or "a"), MarkdownOptions(abbreviations=short))
        for short in ({}, {"never met": "so the parser is asked"})
    ]
    assert read[0].inlines(text, Span()) == read[1].inlines(text, Span())
    assert read[0].blocks(text, Span()) == read[1].blocks(text, Span())


def test_abbreviations_are_first_used_once_in_front_and_once_in_the_body():
    reader = MarkdownReader(SourceText(file="x.md", text="CT"), MarkdownOptions(abbreviations={"CT": "tomography"}))
    shown = [reader.blocks("CT CT", Span()), reader.blocks("CT", Span()), reader.body("CT", 1).children]
    assert [type(blocks[0].children[0]).__name__ for blocks in shown] == ["Abbreviation", "Text", "Abbreviation"]


def test_a_comment_without_end_is_a_mistake_at_its_beginning():
    reader = MarkdownReader(SourceText(file="x.md", text="a\nb <!-- c"))
    assert reader.body("a\nb <!-- c", 1).children[0] == Paragraph(
        (Text("a"), *reader.inlines("", Span()), _soft(), Text("b"))
    )
    assert [(found.rule, found.span) for found in reader.diagnostics] == [("comment", Span(2, 3, 4))]


def _soft():
    from sitegen.model.document import SoftBreak

    return SoftBreak()


def test_limits_of_recursion_are_a_mistake(monkeypatch):
    def deep(*arguments):
        raise RecursionError

    reader = MarkdownReader(SourceText(file="x.md", text="a"))
    monkeypatch.setattr("sitegen.read.markdown._document", deep)
    assert reader.body("a", 1).children == ()
    assert [found.rule for found in reader.diagnostics] == ["nesting"]


def test_an_invisible_character_of_the_text_is_told_where_it_stands():
    for character in ("\x07", "\u202e", "\u2028"):
        reader = MarkdownReader(SourceText(file="x.md", text=f"---\n---\na\n\nb{character}c"))
        tree = reader.body(f"a\n\nb{character}c", 3)
        (found,) = reader.diagnostics
        assert (found.rule, found.severity, found.span) == ("control-character", "warning", Span(5, 2, 1))
        assert tree.children[1].children == (Text("b c"),)
