"""Old or new, whole: whatever is killed or refused, the output is one of the two."""

import errno
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from sitegen import files
from sitegen.build import commit as module
from sitegen.build.commit import Changes, Places, commit, recover

TREE = st.dictionaries(
    st.sampled_from(["index.html", "a/index.html", "a/fig.webp", "b/index.html", "b/c/d.txt", "x"]),
    st.binary(max_size=20),
    min_size=1,
)


def tree(folder: Path) -> dict[str, bytes]:
    return {entry.path: files.read(folder / entry.path) for entry in files.scan_output(folder)}


def put(data: bytes, path: str) -> None:
    files.write(path, data)


def changes(old: dict[str, bytes], new: dict[str, bytes]) -> Changes:
    write = {path: partial(put, data) for path, data in new.items() if old.get(path) != data}
    return Changes(write=write, remove=old.keys() - new.keys(), standing=folders(*old))


def folders(*paths: str) -> dict[str, files.Folder]:
    names: dict[str, tuple[str, ...]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        names[folder] = (*names.get(folder, ()), name)
    return {folder: files.Folder(inside, b"") for folder, inside in names.items()}


def place(root: Path) -> Places:
    (root / ".sitegen").mkdir(exist_ok=True)
    return Places(root / "public", root / ".sitegen")


@settings(deadline=None, max_examples=60)
@given(old=TREE, new=TREE)
def test_the_output_becomes_the_new_tree(tmp_path_factory, old, new):
    root = tmp_path_factory.mktemp("commit")
    places = place(root)
    commit(places, changes({}, old))
    assert tree(root / "public") == old
    commit(places, changes(old, new))
    assert tree(root / "public") == new
    assert not places.staging.exists()
    assert sorted(path.name for path in root.iterdir()) == [".sitegen", "public"]


def test_unchanged_files_are_the_same_files(tmp_path: Path):
    places = place(tmp_path)
    old = {"a/index.html": b"1", "b/index.html": b"2", "b/pic": b"3"}
    commit(places, changes({}, old))
    inodes = {name: (tmp_path / "public" / name).stat().st_ino for name in old}
    commit(places, changes(old, {**old, "a/index.html": b"9", "b/index.html": b"8"}))
    assert (tmp_path / "public/b/pic").stat().st_ino == inodes["b/pic"]


def test_a_change_in_one_folder_leaves_the_others_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    places = place(tmp_path)
    old = {"cases/a/index.html": b"1", "cases/a/fig": b"2", "cases/b/index.html": b"3"}
    commit(places, changes({}, old))
    linked = []
    link = files.link
    monkeypatch.setattr(files, "link", lambda one, two: (linked.append(one), link(one, two)))
    commit(places, changes(old, {"cases/a/index.html": b"9", "cases/a/fig2": b"2", "cases/b/index.html": b"3"}))
    assert linked == []
    assert tree(tmp_path / "public")["cases/a/index.html"] == b"9"


def test_a_disk_without_links_is_given_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    places, old = place(tmp_path), {"a/index.html": b"old", "a/text.txt": b"old", "a/fig.webp": b"kept"}
    commit(places, changes({}, old))
    before = (tmp_path / "public/a/fig.webp").stat()
    new = {**old, "a/index.html": b"new", "a/text.txt": b"new"}
    commit(places, changes(old, new))
    assert tree(tmp_path / "public") == new
    after = (tmp_path / "public/a/fig.webp").stat()
    assert (after.st_mtime_ns, after.st_mode) == (before.st_mtime_ns, before.st_mode)


def test_another_refusal_is_not_taken_for_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    places, old = place(tmp_path), {"a/index.html": b"old", "a/text.txt": b"old", "a/fig.webp": b"kept"}
    commit(places, changes({}, old))
    monkeypatch.setattr(os, "link", full)
    with pytest.raises(OSError, match="No space left"):
        commit(places, changes(old, {**old, "a/index.html": b"new", "a/text.txt": b"new"}))
    assert tree(tmp_path / "public") == old


def test_without_exchange_a_journal_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "_swap", lambda one, other: False)
    places = place(tmp_path)
    old, new = {"a": b"1", "b": b"2"}, {"a": b"3", "c": b"4"}
    commit(places, changes({}, old))
    commit(places, changes(old, new))
    assert tree(tmp_path / "public") == new
    assert not places.journal.exists()
    assert not places.parked.exists()


def test_a_kill_between_the_two_renames_is_finished_at_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "_swap", lambda one, other: False)
    places = place(tmp_path)
    old, new = {"a": b"1", "b": b"2"}, {"a": b"3", "c": b"4"}
    commit(places, changes({}, old))
    rename = Path.rename

    def killed(self: Path, target: Path) -> Path:
        if self == places.staging:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", killed)
    with pytest.raises(KeyboardInterrupt):
        commit(places, changes(old, new))
    monkeypatch.setattr(Path, "rename", rename)
    recover(places)
    assert tree(tmp_path / "public") == new
    assert not places.parked.exists()


KILLED_AT = """
import os, sys
sys.path.insert(0, {repo!r})
from pathlib import Path
from functools import partial
from sitegen.build.blobs import Blobs
from sitegen.build.commit import Changes, Places, commit
from sitegen.files import scan_site
calls = 0
def hook(event, args):
    global calls
    if event.split(".")[0] in ("open", "os", "ctypes", "shutil"):
        calls += 1
        if calls == {stop}:
            os._exit(9)
places = Places(Path("public"), Path(".sitegen"))
new = {{"a/index.html": b"new", "b/index.html": b"new", "b/pic": b"same", "new/x": b"x"}}
blobs = Blobs(Path(".sitegen/blobs"))
write = {{path: partial(blobs.place, blobs.put(data)) for path, data in new.items() if path != "b/pic"}}
sys.addaudithook(hook)
commit(places, Changes(write=write, remove=["gone"], standing=scan_site(Path("public"))))
os._exit(0)
"""


def test_a_kill_at_any_call_leaves_the_old_site_or_the_new_one(tmp_path: Path):
    repo = str(Path(module.__file__).parents[2])
    old = {"a/index.html": b"old", "b/index.html": b"old", "b/pic": b"same", "gone": b"x"}
    new = {"a/index.html": b"new", "b/index.html": b"new", "b/pic": b"same", "new/x": b"x"}
    seen = set()
    for stop in range(1, 200):
        root = tmp_path / str(stop)
        root.mkdir()
        places = place(root)
        commit(places, changes({}, old))
        code = subprocess.run([sys.executable, "-c", KILLED_AT.format(repo=repo, stop=stop)], cwd=root, check=False)
        now = tree(root / "public")
        assert now in (old, new), f"killed at call {stop}"
        seen.add(now == new)
        recover(places)
        commit(places, changes(now, new))
        assert tree(root / "public") == new
        if code.returncode == 0:
            break
    assert stop > 20
    assert seen == {True, False}


@pytest.mark.parametrize("call", ["write", "flush"])
def test_a_full_disk_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str):
    places = place(tmp_path)
    old = {"a": b"1", "b": b"2"}
    commit(places, changes({}, old))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, call, refuse)
    with pytest.raises(OSError, match="No space"):
        commit(places, changes(old, {"a": b"3", "c": b"4"}))
    assert tree(tmp_path / "public") == old
    monkeypatch.undo()
    recover(places)
    commit(places, changes(old, {"a": b"3", "c": b"4"}))
    assert tree(tmp_path / "public") == {"a": b"3", "c": b"4"}
