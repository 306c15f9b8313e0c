"""Values of the front matter are read where they stand."""

from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.document import Paragraph, Text
from sitegen.read.markdown import MarkdownReader
from sitegen.read.prose import Prose

SOURCE = SourceText(file="index.md", text="---\ntitle: A [x](javascript:1)\n---\n")


def prose(places: dict[str, Span]) -> Prose:
    return Prose(MarkdownReader(SOURCE), places)


def test_an_empty_value_is_nothing() -> None:
    assert prose({}).inlines("", "title") == ()
    assert prose({}).blocks("", "ethics") == ()


def test_values_are_lines_or_paragraphs() -> None:
    assert prose({}).inlines("A", "title") == (Text("A"),)
    assert prose({}).blocks("A", "ethics") == (Paragraph((Text("A"),)),)


def test_a_value_without_a_place_has_that_of_what_holds_it() -> None:
    places = {"figures.0": Span(2, 3), "figures": Span(1)}
    assert prose(places).place("figures", 0, "caption") == Span(2, 3)
    assert prose(places).place("title") == Span()


def test_mistakes_are_shown_in_the_value() -> None:
    desk = prose({"title": Span(2, 8, 20)})
    desk.inlines("A [x](javascript:1)", "title")
    assert [(it.span.line, it.span.column) for it in desk.reader.diagnostics] == [(2, 10)]
