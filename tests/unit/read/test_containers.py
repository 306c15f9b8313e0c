"""Tests of sitegen/read/containers.py."""

from __future__ import annotations

from sitegen.model.diagnostic import SourceText
from sitegen.read.markdown import MarkdownOptions, MarkdownReader


def read(text, **options):
    reader = MarkdownReader(SourceText(file="x.md", text=text), MarkdownOptions(**options))
    return reader, reader.body(text, 1)


def test_a_figure_has_its_place():
    reader, tree = read("a\n\n::: {#fig-ct}\n:::")
    assert tree.children[1].id == "fig-ct"
    assert [(name, span.line, span.column) for name, span in reader.slots] == [("fig-ct", 3, 6)]


def test_an_aside_has_kind_title_and_language():
    _, tree = read('::: {.callout-tip title="T" lang=la}\nx\n:::')
    aside = tree.children[0]
    assert (aside.kind, aside.title[0].value, aside.lang) == ("note", "T", "la")


def test_a_table_comes_from_a_file():
    reader, tree = read('::: {#tbl-a src="./a.csv" caption="C"}\n:::', texts={"a.csv": b"x,y\n1,2\n"})
    table = tree.children[0]
    assert (table.id, table.number, table.csv, table.caption[0].value) == ("tbl-a", 1, "a.csv", "C")
    assert not reader.diagnostics


def test_a_missing_file_is_named_at_its_place():
    reader, tree = read('::: {#tbl-a src="a.csv"}\n:::')
    found = reader.diagnostics[0]
    assert (found.rule, found.span.column, found.span.length, tree.children) == ("file-missing", 18, 5, ())


def test_a_kind_of_block_that_is_unknown_is_told_with_the_nearest():
    for text, column, length, hint in (
        ("::: {.callout-notes}\nx\n:::", 6, 14, "'callout-note'"),
        ("::: caution\nx\n:::", 5, 7, "'callout-caution'"),
        ("::: {.note .x}\nx\n:::", 12, 2, "write .note, .warning,"),
    ):
        (found,) = read(text)[0].diagnostics
        assert (found.rule, found.severity, found.span.column, found.span.length) == (
            "block-kind", "warning", column, length,
        )  # fmt: skip
        assert hint in found.hint
