"""Saves are told as they happen, by the system's notices and without them."""

import asyncio
import inspect
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from watchfiles import Change
from watchfiles._rust_notify import RustNotify, WatchfilesRustInternalError

from sitegen.serve import no_notices, watch
from sitegen.serve.watch import ALL, saves

TEXT = "content/cases/a/index.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / TEXT).parent.mkdir(parents=True)
    (tmp_path / TEXT).write_text("one")
    return tmp_path


def told(root: Path, do: Callable[[], object], enough: Callable[[set[str]], bool], *, poll: bool = False) -> set[str]:
    """All paths that were told until *enough* of them were, *do* being done when the watch has begun."""

    async def watching() -> set[str]:
        stop, found = asyncio.Event(), set[str]()
        batches = saves(root, stop, poll=poll)
        assert await anext(batches) == {ALL}  # the watch has begun
        do()
        async for batch in batches:
            found.update(batch)
            if enough(found):
                stop.set()
        return found

    return asyncio.run(asyncio.wait_for(watching(), 8))


@pytest.mark.parametrize("poll", [False, True])
def test_a_save_is_told(root: Path, poll: bool):
    found = told(root, lambda: (root / TEXT).write_text("two"), bool, poll=poll)
    assert found == {"content/cases/a" if poll else TEXT}


@pytest.mark.parametrize(("awake", "step"), [(300, watch.QUIET_MS), (0, watch.RESTING_MS)])
def test_the_watcher_wakes_often_only_while_somebody_writes(
    root: Path, monkeypatch: pytest.MonkeyPatch, awake: int, step: int
):
    steps = list[int]()

    class Watcher:
        def __enter__(self) -> "Watcher":
            return self

        def __exit__(self, *_: object) -> None: ...

        def watch(self, longest: int, step: int, timeout: int, stop: asyncio.Event) -> object:
            steps.append(step)
            return "stop" if stop.is_set() else {(int(Change.modified), str(root / TEXT))}

    monkeypatch.setattr(watch, "_begun", lambda folders: Watcher())
    monkeypatch.setattr(watch, "AWAKE_SECONDS", awake)
    assert told(root, lambda: None, bool) == {TEXT}
    assert set(steps) == {step}


def test_a_save_by_rename_is_told(root: Path):
    def save() -> None:
        (root / "content/cases/a/.index.md.new").write_text("two")
        (root / "content/cases/a/.index.md.new").rename(root / TEXT)

    found = told(root, save, lambda found: TEXT in found)
    assert not any("/." in path for path in found)


def test_a_file_that_is_truncated_first_is_not_told_while_it_is_empty(root: Path):
    sizes = list[int]()

    def save() -> None:
        (root / TEXT).write_text("")
        threading.Timer(0.03, (root / TEXT).write_text, ["two"]).start()

    def enough(found: set[str]) -> bool:
        sizes.append((root / TEXT).stat().st_size)
        return TEXT in found

    told(root, save, enough)
    assert 0 not in sizes


def test_very_many_saves_at_once_are_told_once_more(root: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(watch, "MOST", 3)

    def save() -> None:
        for number in range(9):
            (root / f"content/cases/a/{number}.md").write_text("x")

    assert ALL in told(root, save, lambda found: ALL in found)


def test_what_editors_leave_beside_is_passed_over(root: Path):
    def leave() -> None:
        for name in ("4913", "~$script.docx", "index.md~", ".index.md.swp", "Thumbs.db"):
            (root / f"content/cases/a/{name}").write_text("x")
        (root / TEXT).write_text("two")

    assert told(root, leave, lambda found: TEXT in found) <= {TEXT, "content/cases/a"}


def test_a_new_folder_is_told_until_it_is_filled(root: Path):
    def fill() -> None:
        (root / "content/cases/new").mkdir()
        (root / "content/cases/new/index.md").write_text("x")

    assert any(path.startswith("content/cases/new") for path in told(root, fill, lambda found: bool(found)))


def test_themes_that_appear_later_are_watched(root: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(watch, "CHECK_MS", 100)

    def appear() -> None:
        (root / "themes/own").mkdir(parents=True)

    found = told(root, appear, lambda found: ALL in found)
    assert found == {ALL}


def test_a_folder_that_is_replaced_is_looked_at_again(root: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(watch, "CHECK_MS", 100)

    def replace() -> None:
        shutil.copytree(root / "content", root / "other")
        shutil.rmtree(root / "content")
        (root / "other").rename(root / "content")

    assert ALL in told(root, replace, lambda found: ALL in found)


def test_without_notices_the_files_are_looked_at(root: Path, monkeypatch: pytest.MonkeyPatch):
    words = list[str]()

    def none(*paths: Path, **options: object):
        raise OSError("no space left for notices")

    monkeypatch.setattr(watch, "RustNotify", none)

    async def watching() -> list[set[str]]:
        stop = asyncio.Event()
        batches = saves(root, stop, words.append)
        found = [set(await anext(batches))]
        (root / TEXT).write_text("two")
        found.append(set(await anext(batches)))
        stop.set()
        return found

    assert asyncio.run(asyncio.wait_for(watching(), 8)) == [{ALL}, {"content/cases/a"}]
    assert len(words) == 1
    assert "gives no notice" in words[0]


@pytest.mark.parametrize("when", ["from the beginning", "with a new folder"])
def test_saves_are_looked_for_when_no_further_folder_can_be_watched(
    root: Path, monkeypatch: pytest.MonkeyPatch, when: str
):
    """The watcher passes over what it is refused; asked for one folder alone, it says so."""
    words, later = list[str](), when == "with a new folder"
    used_up = [not later]

    def one_more(*given: Any) -> RustNotify:
        if used_up[0]:
            raise OSError('OS file watch limit reached. about ["content"]')
        return RustNotify(*given)

    monkeypatch.setattr(no_notices, "RustNotify", one_more)

    async def watching() -> set[str]:
        stop, found = asyncio.Event(), set[str]()
        batches = saves(root, stop, words.append)
        assert await anext(batches) == {ALL}
        if later:
            used_up[0] = True
            (root / "content/cases/new").mkdir()
            while not words:
                await anext(batches)
        (root / TEXT).write_text("two")
        async for batch in batches:
            found.update(batch)
            if "content/cases/a" in found:
                stop.set()
        return found

    assert "content/cases/a" in asyncio.run(asyncio.wait_for(watching(), 8))
    (told,) = words
    assert "sudo sysctl fs.inotify.max_user_watches=524288" in told


def test_the_inner_class_of_the_watcher_is_as_it_is_relied_on(root: Path):
    """It is no public interface (docs/dependencies.md): another version may change it."""
    assert list(inspect.signature(RustNotify).parameters) == [
        "watch_paths", "debug", "force_polling", "poll_delay_ms", "recursive", "ignore_permission_denied",
    ]  # fmt: skip
    asked = list(inspect.signature(RustNotify.watch).parameters)
    assert asked == ["self", "debounce_ms", "step_ms", "timeout_ms", "stop_event"]
    assert issubclass(WatchfilesRustInternalError, RuntimeError)
    stop = threading.Event()
    with RustNotify([str(root / "content")], False, False, 0, True, True) as watcher:
        assert watcher.watch(100, 10, 20, stop) == "timeout"
        (root / TEXT).write_text("two")
        changes = watcher.watch(100, 10, 5_000, stop)
        assert (int(Change.modified), str(root / TEXT)) in changes
        stop.set()
        assert watcher.watch(100, 10, 5_000, stop) == "stop"
