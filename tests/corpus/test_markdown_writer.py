"""What the writer writes, the reader reads: no character changes its meaning on the way."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings, strategies as st
from msgspec.structs import replace

from sitegen.model.diagnostic import SourceText
from sitegen.model.document import (
    Block,
    Cell,
    CrossReference,
    Emphasis,
    Inline,
    Link,
    List,
    ListItem,
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
from sitegen.read.merges import MARKS
from sitegen.read.tables import Grid
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
    table = Table(head=(cells,), rows=(cells,), align=("",) * len(cells), id="tbl-t1", caption=(Text("Caption"),))
    (found,) = read(document([table]))
    assert isinstance(found, Table)
    assert [plain(cell.children) for cell in found.head[0]] == [plain(cell.children) for cell in cells]
    assert [plain(cell.children) for cell in found.rows[0]] == [plain(cell.children) for cell in cells]


MARKS_AND_WORDS = st.lists(st.sampled_from(["x", "y", "<", "^"]), min_size=3, max_size=3)
A_LINE, A_LIST = Paragraph((Text("* low"),)), List((ListItem((Paragraph((Text("a"),)),)),))
NOTES = st.sampled_from([[], [A_LINE], [A_LINE, A_LINE], [A_LIST], [A_LINE, A_LIST, A_LINE]])


@given(st.lists(MARKS_AND_WORDS, min_size=3, max_size=5), st.integers(0, 2), NOTES)
@example([["x", "<", "y"], ["^", "^", "x"], ["x", "y", "^"]], 2, [])
def test_a_table_comes_back_with_its_merged_cells_its_head_and_its_notes(
    rows: list[list[str]], heads: int, notes: list[Block]
) -> None:
    marks = {(y, x): word for y, row in enumerate(rows) for x, word in enumerate(row) if word in MARKS}
    grid = Grid([[() if word in MARKS else (Text(word),) for word in row] for row in rows], [""] * 3, marks)
    made, problems = grid.made({}, heads)
    if not problems:
        said = {"id": "tbl-t1", "number": 0, "label": 'Box "1"', "caption": (Text("Caption"),), "notes": tuple(notes)}
        table = replace(made, **said)
        assert read(document([table])) == (table,)


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
