"""A file that a schema had nothing against is not looked at again, until it or the schema changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.build.results import Results
from sitegen.build.validating import Fault, Schema
from sitegen.build.verdicts import Verdicts

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="b.xsd"/></xs:schema>"""
PART = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="xs:{}"/></xs:schema>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.xsd").write_text(XSD)
    (tmp_path / "b.xsd").write_text(PART.format("integer"))
    return tmp_path


class Watched(Schema):
    """A schema that notes the files it is asked about."""

    read: list[bytes]

    def faults(self, data: bytes) -> list[Fault]:
        self.read.append(data)
        return super().faults(data)


def faults(folder: Path, data: bytes, read: list[bytes]) -> list[Fault]:
    """What a later run finds; *read* are the files that the schema itself looked at."""
    schema = Watched(folder / "a.xsd")
    schema.read = read
    return Verdicts(schema, Results(folder / "results.db")).faults(data)


def test_a_valid_file_is_looked_at_once(folder: Path) -> None:
    read: list[bytes] = []
    assert faults(folder, b"<a>1</a>", read) == faults(folder, b"<a>1</a>", read) == []
    assert read == [b"<a>1</a>"]
    assert faults(folder, b"<a>2</a>", read) == []
    assert read == [b"<a>1</a>", b"<a>2</a>"]


def test_a_fault_is_told_each_time(folder: Path) -> None:
    assert faults(folder, b"<a>x</a>", []) == faults(folder, b"<a>x</a>", []) != []


def test_another_schema_looks_anew_also_where_only_a_part_of_it_is_another(folder: Path) -> None:
    assert faults(folder, b"<a>1.5</a>", []) != []
    (folder / "b.xsd").write_text(PART.format("decimal"))
    assert faults(folder, b"<a>1.5</a>", []) == []
    (folder / "b.xsd").write_text(PART.format("integer"))
    assert faults(folder, b"<a>1.5</a>", []) != []
