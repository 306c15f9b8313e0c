from __future__ import annotations

from sitegen.model.document import Cell, Table, Text
from sitegen.read.merges import MARKS
from sitegen.read.tables import Grid
from sitegen.render.table_headers import groups, heading_ids, headings_of, is_simple, labels_group


def _table(*lines: str, heads: int = 1) -> Table:
    written = [line.split() for line in lines]
    rows = [[() if word in MARKS else (Text(word),) for word in row] for row in written]
    marks = {(r, c): word for r, row in enumerate(written) for c, word in enumerate(row) if word in MARKS}
    return Grid(rows, [""] * len(written[0]), marks).made({}, heads).table


def _headings(table: Table) -> dict[str, str]:
    """The words of each cell of the body, and those of its headings."""
    rows = (*table.head, *table.rows)
    ids = heading_ids(table, "t")
    words = {name: rows[row][column].children[0].value for (row, column), name in ids.items()}
    return {
        rows[row][column].children[0].value: " ".join(words[name] for name in names.split())
        for (row, column), names in headings_of(table, ids).items()
    }


def test_a_table_of_one_head_row_and_whole_cells_is_simple() -> None:
    assert is_simple(_table("a b", "x 1"))
    assert is_simple(_table("a b", "x 1", heads=0))
    assert not is_simple(_table("a b", "c d", "x 1", heads=2))
    assert not is_simple(_table("a b", "x 1", "y ^"))


def test_each_cell_knows_the_headings_over_it_and_beside_it() -> None:
    found = _headings(_table("Test Value <", "^ Day0 Day7", "Na 128 136", "K 4.1 4.2", heads=2))
    assert found == {
        "Na": "Test", "128": "Value Day0 Na", "136": "Value Day7 Na",
        "K": "Test", "4.1": "Value Day0 K", "4.2": "Value Day7 K",
    }  # fmt: skip


def test_a_merged_cell_knows_the_headings_of_all_it_covers() -> None:
    found = _headings(_table("t a b", "x 1 <", "y 2 3", "z ^ 4"))
    assert found["1"] == "a b x"
    assert found["2"] == "a y z"


def test_a_heading_over_the_whole_width_holds_until_the_next() -> None:
    table = _table("t a", "x 1", "G <", "H <", "y 2", "I <", "z 3")
    assert _headings(table) == {"x": "t", "1": "a x", "y": "t G H", "2": "a G H y", "z": "t I", "3": "a I z"}
    assert [len(group) for group in groups(table.rows)] == [1, 3, 2]


def test_a_row_label_over_several_rows_is_a_heading_of_each() -> None:
    assert _headings(_table("t a", "x 1", "^ 2", "y 3"))["2"] == "a x"


def test_an_empty_cell_over_the_whole_width_is_no_heading() -> None:
    assert not labels_group((Cell((), True, 2), Cell((), colspan=0)))
