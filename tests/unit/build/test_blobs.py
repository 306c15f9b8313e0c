"""Published bytes: a name is a digest, so an entry proves itself; the output shares files with the store."""

import errno
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.blobs import Blobs, DamagedBlob
from sitegen.model.struct import digest


def test_what_was_put_is_whole_and_has_its_digest_for_a_name(tmp_path: Path):
    blobs = Blobs(tmp_path)
    name = blobs.put(b"page")
    assert name == digest(b"page")
    assert blobs.has(name)
    assert blobs.whole(name)
    assert not blobs.has(digest(b"other"))
    assert not blobs.whole(digest(b"other"))


def test_a_content_is_placed_by_a_link(tmp_path: Path):
    blobs = Blobs(tmp_path / "store")
    name = blobs.put(b"page")
    blobs.place(name, f"{tmp_path}/public/a/index.html")
    placed = tmp_path / "public/a/index.html"
    assert placed.read_bytes() == b"page"
    assert placed.stat().st_ino == Path(blobs.path(name)).stat().st_ino


def test_what_is_linked_to_already_is_copied(tmp_path: Path):
    blobs = Blobs(tmp_path / "store")
    name = blobs.put(b"page")
    blobs.place(name, f"{tmp_path}/a")
    blobs.place(name, f"{tmp_path}/b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == b"page"
    assert (tmp_path / "a").stat().st_ino != (tmp_path / "b").stat().st_ino


def test_a_damaged_content_is_never_copied(tmp_path: Path):
    blobs = Blobs(tmp_path / "store")
    name = blobs.put(b"page")
    blobs.place(name, f"{tmp_path}/a")
    Path(blobs.path(name)).write_bytes(b"changed")
    with pytest.raises(DamagedBlob):
        blobs.place(name, f"{tmp_path}/b")


def test_where_links_are_refused_a_copy_is_placed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    blobs = Blobs(tmp_path / "store")
    name = blobs.put(b"page")

    def refuse(old: str, new: str) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(files, "link", refuse)
    blobs.place(name, f"{tmp_path}/public/a")
    assert (tmp_path / "public/a").read_bytes() == b"page"
    blobs.drop(name)
    with pytest.raises(DamagedBlob):
        blobs.place(name, f"{tmp_path}/public/b")


def test_putting_again_touches_no_file_that_stands(tmp_path: Path):
    blobs = Blobs(tmp_path)
    name = blobs.put(b"page")
    before = Path(blobs.path(name)).stat()
    blobs.put(b"page")
    after = Path(blobs.path(name)).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_damaged_content_is_replaced_and_never_written_over(tmp_path: Path):
    blobs = Blobs(tmp_path / "store")
    name = blobs.put(b"page")
    blobs.place(name, f"{tmp_path}/standing")
    (tmp_path / "standing").write_bytes(b"edited by hand")
    assert not blobs.whole(name)
    blobs.put(b"page")
    assert blobs.whole(name)
    assert (tmp_path / "standing").read_bytes() == b"edited by hand"


def test_two_processes_may_put_the_same_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    blobs, dropped = Blobs(tmp_path), Blobs.drop
    files.write(blobs.path(digest(b"page")), b"pa")  # another is writing it

    def drop(self: Blobs, name: str) -> None:
        dropped(self, name)
        files.write_new(self.path(name), b"page")  # and a third was quicker

    monkeypatch.setattr(Blobs, "drop", drop)
    assert blobs.whole(blobs.put(b"page"))
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [digest(b"page")[2:]]


def test_only_what_is_used_is_kept(tmp_path: Path):
    blobs = Blobs(tmp_path)
    used, unused = blobs.put(b"used"), blobs.put(b"unused")
    blobs.keep_only({used})
    assert blobs.has(used)
    assert not blobs.has(unused)
