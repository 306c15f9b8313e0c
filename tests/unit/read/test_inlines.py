"""Tests of sitegen/read/inlines.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def read(text, **options):
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions(**options))
    return reader, reader.body(text, 1)


def test_deep_emphasis_is_flattened_and_its_words_stay():
    from sitegen.model.walk import plain_text

    _, tree = read("*a **b " * 60 + "c" + "** d*" * 60)
    words = plain_text(tree.children[0].children)
    assert words.count("a") == words.count("d") == 60


def test_a_refused_link_leaves_its_words():
    reader, tree = read("[*a*](javascript:x)")
    assert type(tree.children[0].children[0]).__name__ == "Emphasis"
    assert [found.rule for found in reader.diagnostics] == ["link"]


def test_references_and_citations_in_one_bracket_stand_side_by_side():
    _, tree = read("[@fig-a; see @b]")
    kinds = [type(node).__name__ for node in tree.children[0].children]
    assert kinds == ["CrossReference", "Text", "Citation"]


def test_a_picture_in_a_line_has_words_of_its_own():
    reader, tree = read("a ![b *c* ![d](e.png)](f.png) g")
    assert tree.children[0].children[1].alt == "b c d"
    assert list(reader.spans) == ["image.0"]


def test_math_that_cannot_be_read_points_into_the_formula():
    reader, _ = read("see $a + \\foo$")
    assert [(found.rule, found.span.column) for found in reader.diagnostics] == [("math", 10)]


def test_no_text_is_empty():
    from sitegen.model.document import Text
    from sitegen.model.walk import walk

    _, tree = read("**a** ***b*** __c__*d*")
    assert all(node.value for node in walk(tree.children) if isinstance(node, Text))
