"""Compiled templates lie where only their owner may write, and their absence costs time alone."""

import os
from pathlib import Path

import pytest

from sitegen.build.compiled import VERSIONS, CompiledTemplates, kept_for


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "sitegen/templates"


def test_what_was_put_is_there_for_the_next_process(caches: Path):
    kept_for("code").put("name", b"compiled")
    assert kept_for("code").get("name") == b"compiled"
    assert kept_for("other code").get("name") is None
    assert (caches / "code/name").stat().st_mode & 0o077 == 0


def test_a_folder_that_others_may_write_is_not_used(caches: Path):
    kept_for("code").put("name", b"compiled")
    (caches / "code").chmod(0o777)
    assert kept_for("code").folder is None
    assert kept_for("code").get("name") is None


def test_a_link_is_not_used(caches: Path, tmp_path: Path):
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    caches.mkdir(parents=True, mode=0o700)
    (caches / "code").symlink_to(tmp_path / "elsewhere")
    assert kept_for("code").folder is None


def test_old_states_of_the_code_are_cleared_away(caches: Path):
    for number in range(VERSIONS + 3):
        kept_for(f"code {number}")
    assert len(list(caches.iterdir())) == VERSIONS
    assert (caches / f"code {VERSIONS + 2}").is_dir()


def test_a_state_that_is_in_use_outlives_newer_ones(caches: Path):
    kept_for("in use").put("name", b"compiled")
    for number in range(VERSIONS + 3):
        kept_for(f"code {number}")
        os.utime(caches / f"code {number}", (number, number))
        assert kept_for("in use").get("name") == b"compiled"


@pytest.mark.parametrize("home", ["", "relative"])
def test_without_a_home_they_are_kept_in_memory(monkeypatch: pytest.MonkeyPatch, home: str):
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", home)
    compiled = kept_for("code")
    compiled.put("name", b"compiled")
    assert compiled.folder is None
    assert compiled.get("name") == b"compiled"


def test_a_folder_that_refuses_costs_nothing(tmp_path: Path):
    compiled = CompiledTemplates(tmp_path / "file")
    (tmp_path / "file").write_bytes(b"")
    compiled.put("name", b"compiled")
    assert compiled.get("name") == b"compiled"
