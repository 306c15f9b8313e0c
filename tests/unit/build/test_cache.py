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


def test_a_store_of_little_more_than_is_used_is_left_alone(tmp_path: Path):
    store, results, blobs = filled(tmp_path, 40)
    assert not store.prune(set(results[:10]), set(blobs[:1]))
    assert store.results.count() == 40
    assert store.blobs.has(blobs[2])


def test_a_store_of_much_more_than_is_used_is_pruned(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(cache, "FEW", 0)
    store, results, blobs = filled(tmp_path, 50)
    assert store.prune(set(results[:10]), set(blobs[:1]))
    assert store.results.count() == 10
    assert all(store.results.has(name) for name in results[:10])
    assert [store.blobs.has(name) for name in blobs] == [True, False, False]
