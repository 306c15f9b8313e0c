"""Tests of sitegen/read/merges.py."""

from __future__ import annotations

from hypothesis import given, strategies as st

from sitegen.model.document import Text
from sitegen.model.walk import plain_text
from sitegen.read.merges import MARKS, merged


def join(*lines: str, heads: int = 1):
    """Spans of the cells that are there, row by row (`A 2x1`), and the places and messages of mistakes."""
    written = [line.split() for line in lines]
    rows = [[() if word in MARKS else (Text(word),) for word in words] for words in written]
    marks = {(r, c): word for r, words in enumerate(written) for c, word in enumerate(words) if word in MARKS}
    cells, problems = merged(rows, marks, heads)
    shown = [[f"{plain_text(c.children)} {c.colspan}x{c.rowspan}" for c in row if not c.covered] for row in cells]
    return shown, [(problem.spot, problem.message) for problem in problems]


def test_marks_join_left_and_up():
    shown, problems = join("A < B", "a b ^", "1 2 3", heads=2)
    assert shown == [["A 2x1", "B 1x2"], ["a 1x1", "b 1x1"], ["1 1x1", "2 1x1", "3 1x1"]]
    assert problems == []


def test_a_block_may_be_filled_with_either_mark():
    for second in ("^ ^", "^ <"):
        assert join("h i j", "A < 1", f"{second} 2") == (
            [["h 1x1", "i 1x1", "j 1x1"], ["A 2x2", "1 1x1"], ["2 1x1"]],
            [],
        )


def test_a_mark_at_the_edge_joins_nothing():
    assert join("< b", "1 2", heads=1)[1] == [((0, 0), "this '<' joins the cell to its left, and there is none")]
    assert join("a ^", "1 2", heads=1)[1] == [((0, 1), "this '^' joins the cell above it, and there is none")]


def test_a_block_with_a_hole_is_told_by_the_words_of_its_first_cell():
    assert join("a b", "A <", "^ x")[1] == [((1, 1), "the cells joined to 'A' do not make a rectangle")]


def test_the_head_ends_where_it_ends():
    assert join("a b", "^ 2", "3 4")[1] == [((1, 0), "a cell of the head cannot reach into the rows below")]
    assert join("a b", "^ 2", "3 4", heads=2)[1] == []
    assert join("a b", "^ 2", "3 4", heads=0)[1] == []


def test_every_row_and_column_keeps_a_cell_of_its_own():
    assert join("a b", "1 2", "^ ^")[1] == [((2, 0), "every cell of this row is joined to the row above")]
    assert join("a < c", "1 < 3")[1] == [((0, 1), "every cell of this column is joined to the column before")]


@given(st.lists(st.lists(st.sampled_from(["x", "y", "<", "^"]), min_size=3, max_size=3), min_size=2, max_size=4))
def test_what_is_not_refused_tiles_the_grid(rows: list[list[str]]):
    """Each place belongs to one cell: the spans of the cells that are there fill the table without overlap."""
    words = [[() if word in MARKS else (Text(word),) for word in row] for row in rows]
    marks = {(r, c): word for r, row in enumerate(rows) for c, word in enumerate(row) if word in MARKS}
    cells, problems = merged(words, marks, 1)
    taken = [
        (r + down, c + right)
        for r, row in enumerate(cells)
        for c, cell in enumerate(row)
        for down in range(cell.rowspan)
        for right in range(cell.colspan)
    ]
    assert len(taken) == len(set(taken))
    assert set(taken) == {(r, c) for r in range(len(rows)) for c in range(3)}
    assert problems or all(any(not cell.covered for cell in row) for row in cells)
