"""The edge: scanning, trusting stats, writing whole."""

import multiprocessing
import os
import stat
import sys
from pathlib import Path

import pytest

from sitegen import files


def test_scan_lists_files_in_path_order_with_forward_slashes(tmp_path: Path):
    for name in ("b/z.md", "a.md", "b/a/x.md"):
        files.write(tmp_path / "content" / name, b"x")
    assert [entry.path for entry in files.scan(tmp_path, "content")] == [
        "content/a.md", "content/b/a/x.md", "content/b/z.md",
    ]  # fmt: skip


@pytest.mark.parametrize("name", [".DS_Store", ".git/config", "index.md~", "Thumbs.db", "~$script.docx"])
def test_scan_passes_over_hidden_files_and_leftovers(tmp_path: Path, name: str):
    files.write(tmp_path / "content" / name, b"x")
    assert files.scan(tmp_path, "content") == []


def test_output_scan_sees_hidden_files_too(tmp_path: Path):
    files.write(tmp_path / ".hidden", b"x")
    assert [entry.path for entry in files.scan_output(tmp_path)] == [".hidden"]


def test_a_site_is_listed_by_folder_without_what_is_hidden_at_its_top(tmp_path: Path):
    for name in (".git/config", "a/b/y", "a/b/.hidden", "x"):
        files.write(tmp_path / name, b"x")
    found = files.scan_site(tmp_path)
    assert {path: sorted(folder.names) for path, folder in found.items()} == {"": ["x"], "a/b": [".hidden", "y"]}
    assert files.scan_folder(tmp_path, "a/b") == found["a/b"]
    assert files.scan_folder(tmp_path, "a") is None


@pytest.mark.parametrize("how", ["write", "touch", "chmod", "replace", "add", "remove"])
def test_whatever_is_done_to_a_file_its_folder_differs_and_no_other(tmp_path: Path, how: str):
    for name in ("a/x", "b/y"):
        files.write(tmp_path / name, b"x")
    before, path = files.scan_site(tmp_path), tmp_path / "a/x"
    stat = path.stat()
    if how == "write":
        path.write_bytes(b"xy")
    elif how == "touch":
        os.utime(path, ns=(1, 1))
    elif how == "chmod":
        path.chmod(0o600)
    elif how == "replace":
        files.replace(path, [b"x"])
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    elif how == "add":
        files.write(tmp_path / "a/z", b"x")
    else:
        path.unlink()
    after = files.scan_site(tmp_path)
    assert after.get("a") != before["a"]
    assert after["b"] == before["b"]
    assert files.folders_digest(after) != files.folders_digest(before)


def test_a_folder_that_is_absent_is_empty(tmp_path: Path):
    assert files.scan(tmp_path, "content") == []


def test_links_and_pipes_are_not_regular_and_are_never_read(tmp_path: Path):
    folder = tmp_path / "content"
    folder.mkdir()
    os.mkfifo(folder / "pipe")
    (folder / "link").symlink_to("/etc/passwd")
    entries = files.scan(tmp_path, "content")
    assert [entry.regular for entry in entries] == [False, False]
    for entry in entries:
        with pytest.raises(OSError):  # noqa: PT011
            files.read(tmp_path / entry.path)


def test_an_edit_that_restores_size_and_mtime_changes_the_listing(tmp_path: Path):
    path = tmp_path / "content" / "a.md"
    files.write(path, b"one")
    before, listing = path.stat(), files.scan(tmp_path, "content")
    path.write_bytes(b"two")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert files.listing_digest(files.scan(tmp_path, "content")) != files.listing_digest(listing)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts")
def test_what_a_process_holds_is_counted_in_bytes():
    before = files.data_held()
    held = bytearray(100_000_000)
    assert 90_000_000 < files.data_held() - before < 110_000_000, len(held)


def test_a_file_touched_around_the_start_of_a_build_is_racy(tmp_path: Path):
    start = files.now_ns()
    files.write(tmp_path / "content" / "a.md", b"one")
    (entry,) = files.scan(tmp_path, "content")
    assert files.racy(entry, start)
    assert not files.racy(entry, start + 60_000_000_000)


@pytest.mark.parametrize(("path", "bad"), [
    ("content/a.md", False), ("content/é.md", False), ("content/e\u0301.md", True), ("content/a\nb.md", True),
    ("content/\udcff.md", True), ('content/a"b.md', True),
])  # fmt: skip
def test_names_that_are_unsafe_in_an_address_are_named(path: str, bad: bool):
    assert bool(files.name_problem(path)) is bad


def test_written_files_have_the_same_mode_whatever_the_umask(tmp_path: Path):
    old = os.umask(0o077)
    try:
        files.write(tmp_path / "a" / "b", b"x")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o755


def test_replace_leaves_nothing_beside_the_file(tmp_path: Path):
    files.replace(tmp_path / "a", [b"one"])
    files.replace(tmp_path / "a", [b"two"])
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"two"


def test_replace_that_fails_keeps_the_old_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files.replace(tmp_path / "a", [b"one"])

    def refuse(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "flush", refuse)
    with pytest.raises(OSError, match="No space"):
        files.replace(tmp_path / "a", [b"two"])
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"one"]


def _hold(path: Path, ready, done) -> None:
    with files.lock(path):
        ready.set()
        done.wait(20)


def test_a_second_holder_is_told_who_holds_the_lock(tmp_path: Path):
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    process = context.Process(target=_hold, args=(tmp_path / "lock", ready, done))
    process.start()
    try:
        assert ready.wait(20)
        with pytest.raises(files.Locked, match=f"process {process.pid} on "), files.lock(tmp_path / "lock", 0.1):
            pass
    finally:
        done.set()
        process.join()
    with files.lock(tmp_path / "lock", 0.1):
        pass
