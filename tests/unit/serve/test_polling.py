"""Saves are found by polling, whatever the clock of the disk says of them."""

from __future__ import annotations

import asyncio
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.build.stamp import scan_sources
from sitegen.files import Folder
from sitegen.serve import polling
from sitegen.serve.polling import ALL, differences

TEXT = "content/cases/a/index.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(polling, "POLL_MS", 20)
    (tmp_path / TEXT).parent.mkdir(parents=True)
    (tmp_path / TEXT).write_text("one")
    return tmp_path


def found_after(root: Path, *does: Callable[[], object]) -> list[set[str]]:
    """What is told after each of these."""

    async def watching() -> list[set[str]]:
        stop, found = asyncio.Event(), list[set[str]]()
        batches = differences(root, stop)
        assert await anext(batches) == {ALL}
        for do in does:
            coming = asyncio.ensure_future(anext(batches))
            await asyncio.sleep(0)
            do()
            found.append(set(await asyncio.wait_for(coming, 5)))
        stop.set()
        assert [batch async for batch in batches] == []
        return found

    return asyncio.run(watching())


def test_saves_within_one_second_are_all_found(root: Path) -> None:
    saves = [lambda number=number: (root / TEXT).write_text(f"{number}") for number in range(4)]
    assert found_after(root, *saves) == [{"content/cases/a"}] * 4


def test_a_save_that_keeps_size_and_time_is_found(root: Path) -> None:
    def save() -> None:
        before = (root / TEXT).stat()
        (root / TEXT).write_text("two")
        os.utime(root / TEXT, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert found_after(root, save) == [{"content/cases/a"}]


def test_a_folder_that_comes_and_goes_is_found(root: Path) -> None:
    def come() -> None:
        (root / "themes/own").mkdir(parents=True)
        (root / "themes/own/theme.yml").write_text("name: own")

    assert found_after(root, come, lambda: shutil.rmtree(root / "themes")) == [{"themes/own"}, {"themes/own"}]


def test_while_a_poll_of_everything_takes_its_time_the_folder_that_is_edited_is_polled(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(root: Path) -> dict[str, Folder]:
        time.sleep(0.2)
        return scan_sources(root)

    monkeypatch.setattr(polling, "scan_sources", slow)
    monkeypatch.setattr(polling, "SHARE", 1_000)
    saves = [lambda number=number: (root / TEXT).write_text(f"{number}") for number in range(3)]
    assert found_after(root, *saves, lambda: shutil.rmtree(root / "content")) == [{"content/cases/a"}] * 4


def test_it_ends_when_it_is_told_to(root: Path) -> None:
    async def watching() -> list[frozenset[str]]:
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(0.1, stop.set)
        return [batch async for batch in differences(root, stop)]

    assert asyncio.run(asyncio.wait_for(watching(), 5)) == [{ALL}]
