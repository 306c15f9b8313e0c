"""A store forgets what nothing rests on, and not before it is worth the work."""

from pathlib import Path

from sitegen.build import cache
from sitegen.build.cache import Store
from sitegen.model.struct import digest


def filled(folder: Path, entries: int) -> tuple[Store, list[str], list[str]]:
    store = Store(folder)
    results = [digest(f"key {number}".encode()) for number in range(entries)]
    store.results.put((name, b"result") for name in results)
    return store, results, [store.blobs.put(f"page {number}".encode()) for number in range(3)]


def test_a_store_is_crowded_when_it_holds_much_more_than_is_used(tmp_path: Path, monkeypatch):
    store, _, _ = filled(tmp_path, 41)
    assert not store.crowded(10)
    monkeypatch.setattr(cache, "FEW", 0)
    assert store.crowded(10)
    assert not store.crowded(11)


def test_what_is_used_survives_a_clean_up(tmp_path: Path):
    store, results, blobs = filled(tmp_path, 50)
    store.keep_only(set(results[:10]), set(blobs[:1]))
    assert store.results.count() == 10
    assert all(store.results.has(name) for name in results[:10])
    assert [store.blobs.has(name) for name in blobs] == [True, False, False]
