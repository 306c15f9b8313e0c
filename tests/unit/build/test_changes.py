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
    store.put(digest(b"new"), b"new")
    files.write(tmp_path / "public/a", b"old")
    return SimpleNamespace(root=tmp_path, store=store, pictures=store, output=tmp_path / "public")


def look(surroundings: SimpleNamespace, record: TargetRecord, known: dict[str, TargetRecord]):
    target = Target(path="a", maker="page")
    return changes_for(surroundings, surroundings.output, [target], {"a": record}, known)


def test_a_file_that_stands_as_it_was_left_is_kept(surroundings: SimpleNamespace):
    record = stand(surroundings.output, "a", TargetRecord("key", digest(b"old")))
    assert not look(surroundings, record, {"a": record})


def test_new_bytes_are_written(surroundings: SimpleNamespace):
    known = stand(surroundings.output, "a", TargetRecord("key", digest(b"old")))
    changes = look(surroundings, TargetRecord("other", digest(b"new")), {"a": known})
    assert changes.write["a"]() == b"new"


def test_a_file_that_somebody_touched_is_written_again(surroundings: SimpleNamespace):
    known = stand(surroundings.output, "a", TargetRecord("key", digest(b"new")))
    (surroundings.output / "a").write_bytes(b"tampered with")
    assert "a" in look(surroundings, known, {"a": known}).write


def test_a_file_that_nobody_planned_is_removed(surroundings: SimpleNamespace):
    files.write(surroundings.output / "foreign", b"x")
    record = stand(surroundings.output, "a", TargetRecord("key", digest(b"old")))
    assert look(surroundings, record, {"a": record}).remove == {"foreign"}


def test_bytes_that_the_store_lost_are_a_damaged_store(surroundings: SimpleNamespace):
    changes = look(surroundings, TargetRecord("other", digest(b"never kept")), {})
    with pytest.raises(DamagedStore):
        changes.write["a"]()
