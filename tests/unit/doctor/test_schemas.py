"""Which schemas of registries are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen import files
from sitegen.doctor.finding import Finding
from sitegen.doctor.schemas import schemas
from sitegen.plugins import discover


def found() -> Finding:
    (only,) = schemas()
    return only


def test_without_a_folder_it_is_told_how_to_name_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITEGEN_SCHEMAS", raising=False)
    assert (found().state, "rules alone" in found().words, "docs/deposit.md" in found().cure) == ("missing", True, True)


def test_a_folder_that_is_none_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITEGEN_SCHEMAS", str(tmp_path / "none"))
    assert found().state == "problem"


def test_those_that_are_there_and_those_that_are_not_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITEGEN_SCHEMAS", str(tmp_path))
    wanted = {item.name: item for item in discover("exporters") if item.schema}
    assert found().words.startswith("none, in ")
    files.write(tmp_path / wanted["pubmed"].schema, b"")
    assert (found().state, found().words.startswith(f"of {wanted['pubmed'].label}, in ")) == ("missing", True)
    assert "doaj/doajArticles.xsd" in found().words
    for item in wanted.values():
        files.write(tmp_path / item.schema, b"")
    assert (found().state, "not there" in found().words) == ("ok", False)
