"""The indexer is found where it is installed, and runs as nothing around it says."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build import pagefind
from sitegen.build.pagefind import Engine, IndexFailure, engine, run, signature

PAGE = b'<!doctype html><html lang="en"><body data-pagefind-body><h1>Lung abscess</h1></body></html>'


@pytest.fixture(autouse=True)
def forgetful():
    engine.cache_clear()
    yield
    engine.cache_clear()


def install(folder: Path, package: str, program: str) -> Path:
    files.write(folder / f"{package}-1.5.2.dist-info/METADATA", b"")
    path = folder / package / program
    files.write(path, b"#!/bin/sh\n", 0o755)
    return path


def look_only_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", [str(folder)])
    monkeypatch.setenv("PATH", str(folder / "bin"))


def test_the_package_is_found_without_running_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = install(tmp_path, "pagefind_bin", "pagefind")
    look_only_in(tmp_path, monkeypatch)
    assert engine() == Engine(path, "pagefind_bin-1.5.2", False)


def test_the_larger_package_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    install(tmp_path, "pagefind_bin", "pagefind")
    path = install(tmp_path, "pagefind_bin_extended", "pagefind_extended")
    look_only_in(tmp_path, monkeypatch)
    assert engine() == Engine(path, "pagefind_bin_extended-1.5.2", True)


def test_a_program_on_the_path_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files.write(tmp_path / "bin/pagefind", b"#!/bin/sh\n", 0o755)
    look_only_in(tmp_path, monkeypatch)
    found = engine()
    assert found is not None
    assert (found.path, found.cjk) == (tmp_path / "bin/pagefind", False)
    assert str(found.path) in signature()


def test_where_there_is_none_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    look_only_in(tmp_path, monkeypatch)
    assert engine() is None
    assert signature() == ""


def test_settings_around_it_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files.write(tmp_path / "documents/a/index.html", PAGE)
    files.write(tmp_path / "pagefind.yml", b"force_language: de\n")
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    monkeypatch.chdir(tmp_path)
    found = engine()
    assert found is not None
    run(found, tmp_path / "documents", tmp_path / "bundle")
    assert b'"en":' in files.read(tmp_path / "bundle/pagefind-entry.json")


def test_what_it_says_when_it_fails_is_passed_on(tmp_path: Path):
    files.write(tmp_path / "broken", b"#!/bin/sh\necho out of patience >&2\nexit 3\n", 0o755)
    with pytest.raises(IndexFailure, match=r"^out of patience$"):
        run(Engine(tmp_path / "broken", "1", False), tmp_path, tmp_path / "bundle")
    with pytest.raises(IndexFailure, match="No such file"):
        run(Engine(tmp_path / "absent", "1", False), tmp_path, tmp_path / "bundle")
    files.write(tmp_path / "idle", b"#!/bin/sh\n", 0o755)
    with pytest.raises(IndexFailure, match="it ended with 0"):
        run(Engine(tmp_path / "idle", "1", False), tmp_path, tmp_path / "bundle")


def test_the_environment_that_finds_it_has_it():
    assert pagefind.engine() is not None, "the extra `test` installs it"
