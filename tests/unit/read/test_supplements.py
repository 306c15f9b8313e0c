"""Downloads: the folder `supplement/`, and CSV files behind tables."""

from sitegen.model.case import Case
from sitegen.model.document import Document, Table
from sitegen.model.metadata import Metadata
from sitegen.read.folder import CaseFolder
from sitegen.read.supplements import supplements, tables_from_files

FILES = {"supplement/b.csv": "2", "index.md": "0", "supplement/a/x.pdf": "1", "labs.csv": "3"}
FOLDER = CaseFolder(slug="c", path="c", files=FILES, sizes={"supplement/b.csv": 7}, texts={"labs.csv": b""})


def test_downloads_are_listed_by_name() -> None:
    assert [(it.path, it.digest, it.size) for it in supplements(FOLDER)] == [
        ("supplement/a/x.pdf", "1", 0), ("supplement/b.csv", "2", 7),
    ]  # fmt: skip


def test_the_files_of_tables_are_those_that_are_there() -> None:
    tables = tuple(Table(head=(), rows=(), align=(), csv=name) for name in ("labs.csv", "gone.csv", ""))
    case = Case(slug="c", meta=Metadata(title="A"), title=(), body=Document(children=tables))
    assert tables_from_files(case, FOLDER) == ("labs.csv",)
