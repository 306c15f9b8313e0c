"""Everything the doctor looks at."""

import sys
from pathlib import Path

import pytest

from sitegen.doctor.examine import examine


def test_everything_is_looked_at_once(tmp_path: Path):
    names = [item.name for item in examine(tmp_path)]
    assert names == [
        "sitegen", "Python", "packages", "search", "search-cjk", "styles", "deposit", "schemas", "space", "cache", "links", "exchange",
        "names", "letters", "file names", "watching", "port", "project",
    ]  # fmt: skip


def test_where_a_package_is_missing_the_versions_are_told_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in [name for name in sys.modules if name.startswith("sitegen.doctor.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sitegen.config", None)
    found = list(examine(tmp_path))
    assert [item.name for item in found] == ["sitegen", "Python", "packages", "sitegen"]
    assert found[-1].stops
    assert "cannot be loaded" in found[-1].words
