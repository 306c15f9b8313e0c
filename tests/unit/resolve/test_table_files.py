from __future__ import annotations

from sitegen.model.case import Supplement
from sitegen.model.document import Aside, Cell, Document, Table
from sitegen.resolve.table_files import own_table_files, table_files
from tests import samples


def table(id: str = "", csv: str = "") -> Table:
    return Table(((Cell(samples.text("A")),),), ((Cell(samples.text("1")),),), ("",), id=id, csv=csv)


def names(*tables: Table, **changes: object) -> list[str]:
    case = samples.small_case(body=Document(children=tables), **changes)
    return [name for name, _ in table_files(case)]


def test_files_are_called_by_the_tables_id_or_place() -> None:
    assert names(table("tbl-labs"), table(), table("tbl-b")) == ["tbl-labs.csv", "table-2.csv", "tbl-b.csv"]


def test_a_table_made_from_a_file_has_that_file() -> None:
    assert names(table("tbl-labs", "labs.csv"), table()) == ["table-2.csv"]


def test_names_of_other_downloads_are_left_to_them() -> None:
    taken = (Supplement(path="Table-2.csv", digest="", size=1),)
    assert names(table(csv="table-3.csv"), table(), table(), supplements=taken) == [
        "table-2-as-printed.csv", "table-3-as-printed.csv",
    ]  # fmt: skip


def test_an_id_that_is_no_name_for_a_file_is_not_used() -> None:
    assert names(table("tbl-" + "x" * 200), table("tbl-läb")) == ["table-1.csv", "table-2.csv"]


def test_tables_inside_other_blocks_count() -> None:
    case = samples.small_case(body=Document(children=(Aside("note", (table("tbl-in"),)),)))
    assert [name for name, _ in table_files(case)] == ["tbl-in.csv"]


def test_files_of_an_author_are_told_once_and_not_when_they_are_downloads_anyhow() -> None:
    tables = (table(csv="labs.csv"), table(csv="labs.csv"), table(), table(csv="supplement/x.csv"))
    downloads = (Supplement(path="supplement/x.csv", digest="", size=1),)
    case = samples.small_case(body=Document(children=tables), supplements=downloads)
    assert own_table_files(case) == ("labs.csv",)
