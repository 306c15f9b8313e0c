"""Tests of sitegen/read/brackets.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.model.document import Text
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def read(text, **options):
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions(**options))
    return reader, reader.body(text, 1)


def test_links_pictures_and_spans_know_their_places():
    reader, _ = read("a [b](../c/) ![d](e.png) <https://example.org> [f][g]\n\n[g]: ../h/")
    line = "a [b](../c/) ![d](e.png) <https://example.org> [f][g]"
    found = {key: line[at.column - 1 : at.column - 1 + at.length] for key, at in reader.spans.items()}
    assert found == {
        "link.0": "[b](../c/)",
        "image.0": "![d](e.png)",
        "link.1": "<https://example.org>",
        "link.2": "[f][g]",
    }


def test_a_span_has_language_direction_and_classes():
    _, tree = read("[a *b*]{lang=he dir=rtl .c .d}")
    span = tree.children[0].children[0]
    assert (span.lang, span.dir, span.classes, len(span.children)) == ("he", "rtl", ("c", "d"), 2)


def test_braces_that_are_no_attributes_are_text():
    _, tree = read("[a]{b c=} [d](../e/){.f}")
    kinds = [type(node).__name__ for node in tree.children[0].children]
    assert kinds == ["Text", "Link", "Text"]


def test_a_picture_whose_name_has_a_blank_is_read_as_it_is_meant_and_told():
    for name in ("figures/x r.png", "figures/Screenshot (2).PNG"):
        reader, _ = read(f'![A film.]({name} "Title"){{#fig-xr alt="A cavity"}}')
        assert (reader.pictures, [figure.id for figure in reader.figures]) == ([name], ["fig-xr"])
        (problem,) = reader.diagnostics
        assert (problem.rule, problem.span.column, problem.span.length) == ("link", 12, len(name))
        assert f"<{name}>" in problem.hint


def test_words_in_brackets_after_an_exclamation_mark_stay_words():
    for text in ("![yes](and no)", "![a](b c.png d)", "![a](b.html c.html)"):
        reader, tree = read(text)
        assert (reader.diagnostics, tree.children[0].children) == ([], (Text(text),))
