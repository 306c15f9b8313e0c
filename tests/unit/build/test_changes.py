"""What differs between the site that stands and the one that is planned."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from sitegen import files
from sitegen.build.cache import Store
from sitegen.build.changes import DamagedStore, changes_for
from sitegen.build.memory import TargetRecord, stand
from sitegen.model.struct import digest
from sitegen.model.target import Target


@pytest.fixture
def surroundings(tmp_path: Path) -> SimpleNamespace:
    store = Store(tmp_path / "store")
    store.blobs.put(b"new")
    files.write(tmp_path / "public/a", b"old")
    return SimpleNamespace(root=tmp_path, store=store, pictures=store, output=tmp_path / "public")


def standing(surroundings: SimpleNamespace) -> dict[str, files.Entry]:
    return {entry.path: entry for entry in files.scan_output(surroundings.output)}


def left(surroundings: SimpleNamespace, record: TargetRecord) -> TargetRecord:
    return stand(record, files.entry(surroundings.output, "a"))


def look(surroundings: SimpleNamespace, record: TargetRecord, known: dict[str, TargetRecord], *paths: str):
    targets = [Target(path=path, maker="page") for path in ("a", *paths)]
    made = {target.path: record for target in targets}
    return changes_for(surroundings, standing(surroundings), targets, made, known)


def test_a_file_that_stands_as_it_was_left_is_kept(surroundings: SimpleNamespace):
    record = left(surroundings, TargetRecord("key", digest(b"old")))
    assert not look(surroundings, record, {"a": record})


def test_new_bytes_are_put_in_their_place(surroundings: SimpleNamespace, tmp_path: Path):
    known = left(surroundings, TargetRecord("key", digest(b"old")))
    changes = look(surroundings, TargetRecord("other", digest(b"new")), {"a": known})
    changes.write["a"](f"{tmp_path}/staged")
    assert files.read(tmp_path / "staged") == b"new"


def test_a_file_that_somebody_touched_is_written_again(surroundings: SimpleNamespace):
    known = left(surroundings, TargetRecord("key", digest(b"new")))
    (surroundings.output / "a").write_bytes(b"tampered with")
    assert "a" in look(surroundings, known, {"a": known}).write


def test_a_file_that_nobody_planned_is_removed(surroundings: SimpleNamespace):
    files.write(surroundings.output / "foreign", b"x")
    record = left(surroundings, TargetRecord("key", digest(b"old")))
    assert look(surroundings, record, {"a": record}).remove == {"foreign"}


def test_two_files_of_one_content_are_two_files(surroundings: SimpleNamespace, tmp_path: Path):
    changes = look(surroundings, TargetRecord("key", digest(b"new")), {}, "b")
    for path, put in changes.write.items():
        put(f"{tmp_path}/{path}")
    assert files.read(tmp_path / "a") == files.read(tmp_path / "b") == b"new"
    assert (tmp_path / "a").stat().st_ino != (tmp_path / "b").stat().st_ino


def test_bytes_that_the_store_lost_are_a_damaged_store(surroundings: SimpleNamespace):
    with pytest.raises(DamagedStore):
        look(surroundings, TargetRecord("other", digest(b"never kept")), {})


def test_bytes_that_were_changed_in_the_store_are_dropped_from_it(surroundings: SimpleNamespace):
    blobs = surroundings.store.blobs
    Path(blobs.path(digest(b"new"))).write_bytes(b"new!")
    with pytest.raises(DamagedStore):
        look(surroundings, TargetRecord("other", digest(b"new")), {})
    assert not blobs.has(digest(b"new"))
