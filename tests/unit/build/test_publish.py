"""The last stage: the site stands even when the build cannot be remembered."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from sitegen import files
from sitegen.build import memory as remember
from sitegen.build.cache import Store
from sitegen.build.commit import Places
from sitegen.build.memory import Memory, TargetRecord
from sitegen.build.publish import keep_in_mind, publish
from sitegen.build.report import Report
from sitegen.model.target import Target


@pytest.fixture
def surroundings(tmp_path: Path) -> SimpleNamespace:
    store = Store(tmp_path / "store")
    return SimpleNamespace(root=tmp_path, store=store, pictures=store, output=tmp_path / "public")


def test_files_come_back_as_they_stand(surroundings, tmp_path: Path):
    (tmp_path / ".sitegen").mkdir()
    report = Report()
    name = surroundings.store.blobs.put(b"new")
    made = {"a": TargetRecord("key", (name,))}
    places = Places(surroundings.output, tmp_path / ".sitegen")
    standing = publish(surroundings, places, [Target(path="a", maker="page")], made, Memory(), report)
    assert files.read(surroundings.output / "a") == b"new"
    assert standing == files.scan_site(surroundings.output)
    assert (report.written, report.removed, report.listing) == (1, 0, files.folders_digest(standing))


def test_a_disk_that_keeps_no_memory_costs_time_and_no_page(surroundings, tmp_path: Path, monkeypatch):
    state, report = tmp_path / ".sitegen", Report()
    remember.save(state, Memory(started_ns=1))

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(remember, "save", refuse)
    keep_in_mind(surroundings, state, Memory(started_ns=2), report)
    assert report.forgotten == "No space left on device"
    assert remember.load(state) == Memory()


@pytest.mark.parametrize("count", [1, 2_000])
def test_a_crowded_store_is_cleaned_up(surroundings, tmp_path: Path, count: int):
    name = f"{7:032x}"
    surroundings.store.results.put((f"{number:032x}", b"") for number in range(count))
    memory = Memory(targets={"a": TargetRecord(name, (name,))})
    keep_in_mind(surroundings, tmp_path / ".sitegen", memory, Report())
    assert surroundings.store.results.count() == 1
