"""The tables of a text that get a CSV file of their own, and what it is called: `tbl-labs.csv`, `table-2.csv`.

A table made from the author's CSV file has that file; its name and those of other downloads are left to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.model.case import Case
from sitegen.model.document import Table
from sitegen.model.walk import walk_blocks

_FOR_A_FILE = re.compile(r"[\w-]{1,100}", re.ASCII)


def table_files(case: Case) -> tuple[tuple[str, Table], ...]:
    """Each file's name and its table, in the order of the text."""
    tables = [node for node in walk_blocks(case.body.children) if type(node) is Table]
    return tuple(_named(tables, case)) if tables else ()


def own_table_files(case: Case) -> tuple[str, ...]:
    """The CSV files of the author's that tables were made from, but for those that are downloads anyhow."""
    known = {item.path for item in case.supplements}
    found = [node.csv for node in walk_blocks(case.body.children) if type(node) is Table and node.csv]
    return tuple(name for name in dict.fromkeys(found) if name not in known)


def _named(tables: list[Table], case: Case) -> Iterator[tuple[str, Table]]:
    taken = {table.csv.lower() for table in tables if table.csv} | {item.path.lower() for item in case.supplements}
    for number, table in enumerate(tables, 1):
        if table.csv:
            continue
        stem = table.id if _FOR_A_FILE.fullmatch(table.id) else f"table-{number}"
        while f"{stem}.csv".lower() in taken:
            stem += "-as-printed"
        taken.add(f"{stem}.csv".lower())
        yield f"{stem}.csv", table
