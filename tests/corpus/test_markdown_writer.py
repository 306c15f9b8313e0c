"""What the writer writes, the reader reads: no character changes its meaning on the way."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings, strategies as st

from sitegen.model.diagnostic import SourceText
from sitegen.model.document import (
    Cell,
    CrossReference,
    Emphasis,
    Inline,
    Link,
    Paragraph,
    Section,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from sitegen.model.walk import plain_text as plain
from sitegen.read.markdown import MarkdownReader
from tests.corpus.markdown_writer import document, write_inlines

LETTERS = st.text(st.sampled_from("ab Z9é中*_~^`[]()<>{}@$|\\!&;:#+-=.,'\"/–µ%"), max_size=12)


def read(markdown: str) -> tuple[object, ...]:
    """The blocks of a body."""
    return MarkdownReader(SourceText(file="index.md", text=markdown)).body(markdown, 1).children


@given(LETTERS)
@example("1. May")
@example("- a")
@example("&amp; &#36;")
@example("term\\")
@example("![x](y)")
def test_every_character_of_a_paragraph_comes_back(text: str) -> None:
    words = " ".join(text.split())
    expected = (Paragraph((Text(words),)),) if words else ()
    assert read(document([Paragraph((Text(words),))])) == expected


@given(st.lists(st.tuples(st.sampled_from([Text, Emphasis, Strong, Superscript, Subscript]), LETTERS), max_size=4))
@settings(max_examples=200)
def test_marked_text_keeps_its_characters(pieces: list[tuple[type, str]]) -> None:
    nodes: list[Inline] = [Text("a ")]
    for kind, text in pieces:
        word = "".join(text.split())
        if word:
            nodes.append(Text(word) if kind is Text else kind((Text(word),)))
    wanted = plain(nodes)
    blocks = read(document([Paragraph(tuple(nodes))]))
    assert [plain(block.children) for block in blocks if isinstance(block, Paragraph)] == [wanted]


@given(st.lists(LETTERS, min_size=2, max_size=4))
def test_cells_keep_their_characters_and_their_number(texts: list[str]) -> None:
    cells = tuple(Cell((Text(" ".join(text.split())),) if text.split() else ()) for text in texts)
    table = Table(head=cells, rows=(cells,), align=("",) * len(cells), id="tbl-t1", caption=(Text("Caption"),))
    (found,) = read(document([table]))
    assert isinstance(found, Table)
    assert [plain(cell.children) for cell in found.head] == [plain(cell.children) for cell in cells]
    assert [plain(cell.children) for cell in found.rows[0]] == [plain(cell.children) for cell in cells]


@pytest.mark.parametrize(
    ("nodes", "markdown"),
    [
        ((Text("a"), Emphasis((Text("(b)"),)), Text("c")), "a(*b*)c"),
        ((Emphasis((Text("a "),)), Text("b")), "*a* b"),
        ((CrossReference("fig", "fig-f1"), Text("A")), "[@fig-f1]A"),
        ((CrossReference("fig", "fig-f1", ("a", "b"), "a, b"), Text(".")), "@fig-f1(a, b)."),
        ((Link("https://a.example/b_(c)", (Text("d_e"),)),), r"[d\_e](<https://a.example/b_(c)>)"),
    ],
)
def test_marks_that_markdown_would_miss_are_moved(nodes: tuple[Inline, ...], markdown: str) -> None:
    assert write_inlines(nodes) == markdown


def test_a_heading_keeps_its_anchor_and_its_hash() -> None:
    (section,) = read(document([Section("sec-s1", 2, (Text("C# and {x}"),), ())]))
    assert isinstance(section, Section)
    assert (section.id, section.title) == ("sec-s1", (Text("C# and {x}"),))
