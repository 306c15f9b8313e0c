from __future__ import annotations

from sitegen.model.document import Cell, Superscript, Table, Text
from sitegen.render.lab_tables import flags
from tests.samples import text


def table(*rows: str, heads: int = 1) -> Table:
    cells = [tuple(Cell(text(words.strip()) if words.strip() else ()) for words in row.split("|")) for row in rows]
    return Table(tuple(cells[:heads]), tuple(cells[heads:]), ("",) * len(cells[0]))


def test_values_are_compared_with_the_range_of_their_row() -> None:
    found = flags(
        table("Test | Result | Unit | Reference range", "Sodium | 128 | mmol/L | 135–145", "CRP | 3 | mg/L | <5")
    )
    assert found == {(0, 1): "low"}


def test_columns_that_are_not_said_to_hold_values_are_left_alone() -> None:
    assert flags(table("Test | Value | Reference | Day | Change (%)", "Sodium | 140 | 135–145 | 1 | 40")) == {}


def test_days_and_visits_hold_values() -> None:
    head = "Análisis [unidad; referencia] | Ingreso | Día 3 | Día"
    assert flags(table(head, "Sodio [mmol/L; 135–145] | 131 | 150 | 3")) == {(0, 1): "low", (0, 2): "high"}


def test_the_words_of_other_languages_are_known() -> None:
    heads = ("検査 | 結果 | 基準値", "الاختبار | القيمة | القيمة المرجعية", "Test | Wert | Referenzbereich", "Test | Valeur | Référence",
             "Esame | Valore | Valori di riferimento", "Exame | Resultado | Valores de referência", "检查 | 结果 | 参考范围")  # fmt: skip
    for head in heads:
        assert flags(table(head, "Na | 128 | 135–145")) == {(0, 1): "low"}, head


def test_a_unit_behind_each_value_must_be_the_same() -> None:
    head = "Test | Admission | Discharge | Reference"
    assert flags(table(head, "Na | 128 mmol/L | 140 mmol/L | 135–145")) == {(0, 1): "low"}
    assert flags(table(head, "Glucose | 5.1 mmol/L | 95 mg/dL | 3.9–5.5")) == {}
    assert flags(table(head, "Na | 128 H | 140 H | 135–145")) == {}


def test_a_merged_heading_holds_for_all_its_columns() -> None:
    gone = Cell((), colspan=0, rowspan=0)
    head = ((Cell(text("Test"), True, 1, 2), Cell(text("Reference"), True, 1, 2), Cell(text("Patient"), True, 2), gone),
            (gone, gone, Cell(text("1"), True), Cell(text("2"), True)))  # fmt: skip
    rows = ((Cell(text("Zinc")), Cell(text("11–18")), Cell(text("9.2")), Cell(text("12"))),)
    assert flags(Table(head, rows, ("",) * 4)) == {(0, 2): "low"}


def test_a_table_without_a_range_or_with_two_has_no_words() -> None:
    assert flags(table("Test | Value", "Na | 128")) == {}
    assert flags(table("Test | Value | Reference men | Reference women", "Hb | 10 | 13–17 | 12–15")) == {}


def test_a_raised_mark_is_no_digit_of_the_value() -> None:
    marked = Cell((Text("4"), Superscript(text("1"))))
    known = table("Test | Result | Reference range", "Potassium | 4 | 3.5–5")
    ((name, _, normal),) = known.rows
    assert flags(Table(known.head, ((name, marked, normal),), known.align)) == {}
