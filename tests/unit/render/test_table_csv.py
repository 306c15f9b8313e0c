from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, strategies as st

from sitegen.model import document as doc
from sitegen.render.table_csv import cell_text, harmless, table_csv
from tests.samples import text


def rows(node: doc.Table) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table_csv(node).decode("utf-8-sig"), newline="")))


def cells(*values: str) -> tuple[doc.Cell, ...]:
    return tuple(doc.Cell(text(value)) for value in values)


def test_a_table_is_read_back_as_it_was() -> None:
    node = doc.Table((cells("Test", "Value, unit"),), (cells("Sodium", '128 "low"'), cells("°C", "β")), ("", ""))
    assert rows(node) == [["Test", "Value, unit"], ["Sodium", '128 "low"'], ["°C", "β"]]
    assert table_csv(node).startswith(b"\xef\xbb\xbfTest,")
    assert table_csv(node).count(b"\r\n") == 3


def test_powers_and_formulas_stay_what_they_are() -> None:
    power = (doc.Text("10"), doc.Superscript(text("9")), doc.Text("/L"))
    assert cell_text(power) == "10⁹/L"
    assert cell_text((doc.Strong(power),)) == "10⁹/L"
    assert cell_text((doc.Text("V"), doc.Subscript(text("2")), doc.Superscript(text("a")))) == "V₂^a"


def test_merged_cells_say_their_words_in_each_place_but_a_heading_over_a_row_once() -> None:
    gone = doc.Cell((), colspan=0, rowspan=0)
    head = (
        (doc.Cell(text("Test"), True, 1, 2), doc.Cell(text("Patient"), True, 2), gone),
        (gone, doc.Cell(text("1"), True), doc.Cell(text("2"), True)),
    )
    body = ((doc.Cell(text("First visit"), True, 3), gone, gone), cells("Zinc", "9.2", "12"))
    assert rows(doc.Table(head, body, ("",) * 3)) == [
        ["Test", "Patient", "Patient"], ["Test", "1", "2"], ["First visit", "", ""], ["Zinc", "9.2", "12"],
    ]  # fmt: skip


@pytest.mark.parametrize("cell", ["-8", "+5", "-0.5", "-1,2", "++", "+/-", "-", "–", "128", "a=b", ""])
def test_numbers_and_signs_stay_numbers_and_signs(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3*cmd", "-5 to 5"])
def test_what_a_spreadsheet_would_run_is_quoted(cell: str) -> None:
    assert harmless(cell) == "'" + cell


@given(st.text())
def test_no_cell_begins_as_a_formula(cell: str) -> None:
    made = harmless(cell)
    assert not made.startswith(("=", "@"))
    assert not (made[:1] in {"+", "-"} and any(letter.isalpha() for letter in made))
