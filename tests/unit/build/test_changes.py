"""What differs between the site that stands and the one that is planned."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from sitegen import files
from sitegen.build.cache import Store
from sitegen.build.changes import DamagedStore, changes_for
from sitegen.build.memory import Memory, TargetRecord
from sitegen.model.struct import digest
from sitegen.model.target import Target


@pytest.fixture
def surroundings(tmp_path: Path) -> SimpleNamespace:
    store = Store(tmp_path / "store")
    store.blobs.put(b"new"), store.blobs.put(b"old")
    files.write(tmp_path / "public/a", b"old")
    return SimpleNamespace(root=tmp_path, store=store, pictures=store, output=tmp_path / "public")


def standing(surroundings: SimpleNamespace) -> dict[str, files.Folder]:
    return files.scan_site(surroundings.output)


def left(surroundings: SimpleNamespace, name: str, *beside: str) -> Memory:
    targets = {"a": TargetRecord("known", (name, *beside), tuple("b" for _ in beside))}
    return Memory(targets=targets, left={path: folder.digest for path, folder in standing(surroundings).items()})


def look(surroundings: SimpleNamespace, name: str, known: Memory, *paths: str, found: bool = False):
    targets = [Target(path=path, maker="page") for path in ("a", *paths)]
    made = {target.path: TargetRecord("key", (name,), found=found) for target in targets}
    return changes_for(surroundings, standing(surroundings), targets, made, known)


def test_a_file_that_stands_as_it_was_left_is_kept(surroundings: SimpleNamespace):
    assert not look(surroundings, digest(b"old"), left(surroundings, digest(b"old")))


def test_new_bytes_are_put_in_their_place(surroundings: SimpleNamespace, tmp_path: Path):
    known = left(surroundings, digest(b"old"))
    changes = look(surroundings, digest(b"new"), known)
    changes.write["a"](f"{tmp_path}/staged")
    assert files.read(tmp_path / "staged") == b"new"


def test_a_file_that_somebody_touched_is_written_again(surroundings: SimpleNamespace):
    known = left(surroundings, digest(b"new"))
    (surroundings.output / "a").write_bytes(b"tampered with")
    assert "a" in look(surroundings, digest(b"new"), known).write


def test_a_file_that_nobody_planned_is_removed(surroundings: SimpleNamespace):
    known = left(surroundings, digest(b"old"))
    files.write(surroundings.output / "foreign", b"x")
    assert look(surroundings, digest(b"old"), known).remove == {"foreign"}


def test_a_file_that_is_no_longer_planned_is_removed(surroundings: SimpleNamespace):
    known = left(surroundings, digest(b"old"))
    changes = changes_for(surroundings, standing(surroundings), [], {}, known)
    assert (changes.remove, changes.write) == ({"a"}, {})


def test_two_files_of_one_content_are_two_files(surroundings: SimpleNamespace, tmp_path: Path):
    changes = look(surroundings, digest(b"new"), Memory(), "b")
    for path, put in changes.write.items():
        put(f"{tmp_path}/{path}")
    assert files.read(tmp_path / "a") == files.read(tmp_path / "b") == b"new"
    assert (tmp_path / "a").stat().st_ino != (tmp_path / "b").stat().st_ino


def test_bytes_that_the_store_lost_are_a_damaged_store(surroundings: SimpleNamespace):
    with pytest.raises(DamagedStore):
        look(surroundings, digest(b"never kept"), Memory())


def test_bytes_that_were_changed_in_the_store_are_dropped_from_it(surroundings: SimpleNamespace):
    blobs = surroundings.store.blobs
    Path(blobs.path(digest(b"new"))).write_bytes(b"new!")
    with pytest.raises(DamagedStore):
        look(surroundings, digest(b"new"), Memory(), found=True)
    assert not blobs.has(digest(b"new"))


def test_bytes_that_this_build_has_made_are_not_read_again(surroundings: SimpleNamespace, monkeypatch):
    monkeypatch.setattr(type(surroundings.store.blobs), "whole", lambda *_: pytest.fail("it is read"))
    assert look(surroundings, digest(b"new"), Memory()).write.keys() == {"a"}


def test_of_files_made_together_only_those_that_differ_are_written(surroundings: SimpleNamespace):
    files.write(surroundings.output / "b", b"old too")
    known = left(surroundings, digest(b"old"), digest(b"old too"))
    together = Target(path="a", maker="page", beside=("b",))
    made = {"a": TargetRecord("key", (digest(b"old"), digest(b"new")), ("b",))}
    assert changes_for(surroundings, standing(surroundings), [together], made, known).write.keys() == {"b"}


def test_a_file_that_is_gone_is_written_again(surroundings: SimpleNamespace):
    known = left(surroundings, digest(b"new"))
    (surroundings.output / "a").unlink()
    assert changes_for(surroundings, {}, [Target(path="a", maker="page")], known.targets, known).write.keys() == {"a"}
