"""What a disk can do is tried on it, and nothing is left behind."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sitegen import files
from sitegen.doctor import disk as module
from sitegen.doctor.disk import disk
from sitegen.doctor.finding import Finding


class Usage(NamedTuple):
    free: int


def found(root: Path) -> dict[str, Finding]:
    return {item.name: item for item in disk(root)}


def refuse(number: int) -> Callable[..., None]:
    def refused(*_: object, **__: object) -> None:
        raise OSError(number, "No")

    return refused


def test_a_good_disk_is_told_and_left_as_it_was(tmp_path: Path):
    told = found(tmp_path)
    assert list(told) == ["space", "cache", "links", "exchange", "names"]
    assert all(item.state == "ok" for name, item in told.items() if name != "space")
    assert list(tmp_path.iterdir()) == []


def test_the_cache_of_a_project_is_tried_itself(tmp_path: Path):
    (tmp_path / ".sitegen").mkdir()
    assert found(tmp_path)["cache"].words == f"{tmp_path / '.sitegen'} can be written to"
    assert list((tmp_path / ".sitegen").iterdir()) == []


@pytest.mark.parametrize(("free", "state", "stops"), [
    (5_000_000_000, "ok", False), (400_000_000, "problem", False), (1_000_000, "problem", True),
])  # fmt: skip
def test_little_space_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, state: str, stops: bool):
    monkeypatch.setattr(module.shutil, "disk_usage", lambda _: Usage(free))
    told = found(tmp_path)["space"]
    assert (told.state, told.stops) == (state, stops)
    assert f"{free / 1e9:.1f} GB" in told.words or f"{free / 1e6:.0f} MB" in told.words


def test_a_disk_without_links_is_slow_and_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(files, "link", refuse(errno.EPERM))
    told = found(tmp_path)["links"]
    assert (told.state, told.stops) == ("problem", False)


def test_a_disk_without_exchange_is_ok(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "exchanges", lambda _: False)
    told = found(tmp_path)["exchange"]
    assert told.state == "ok"
    assert "two steps" in told.words


def test_a_disk_that_takes_capitals_for_small_letters_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Path, "exists", lambda self: True)
    assert "one file here, and two on the web" in found(tmp_path)["names"].words


def test_a_folder_that_cannot_be_written_stops_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module.tempfile, "TemporaryDirectory", refuse(errno.EACCES))
    told = found(tmp_path)
    assert list(told) == ["space", "cache"]
    assert told["cache"].stops
