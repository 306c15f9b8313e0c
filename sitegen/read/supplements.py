"""Files a reader may download: what stands in the folder `supplement/`, and the CSV files behind tables."""

from __future__ import annotations

from sitegen.model.case import Case, Supplement
from sitegen.model.document import Table
from sitegen.model.walk import walk_blocks
from sitegen.read.folder import CaseFolder

FOLDER = "supplement/"


def supplements(folder: CaseFolder) -> tuple[Supplement, ...]:
    """The downloads in the order of their names."""
    return tuple(
        Supplement(path=path, digest=folder.files[path], size=folder.sizes.get(path, 0))
        for path in sorted(folder.files)
        if path.startswith(FOLDER)
    )


def tables_from_files(case: Case, folder: CaseFolder) -> tuple[str, ...]:
    """The CSV files of the folder that tables of the text were made from."""
    if not any(path.lower().endswith((".csv", ".tsv")) for path in folder.texts):
        return ()
    return tuple(
        node.csv for node in walk_blocks(case.body.children) if isinstance(node, Table) and node.csv in folder.files
    )
