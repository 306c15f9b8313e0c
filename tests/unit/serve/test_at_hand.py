"""New results stay in the process that shows pages."""

import sqlite3
import time
from pathlib import Path

from sitegen.build.results import Results
from sitegen.model.struct import digest
from sitegen.serve.at_hand import MOST, AtHand, reading_store

ONE, TWO = digest(b"1"), digest(b"2")


def test_what_is_put_is_found_and_not_written(tmp_path: Path):
    store = reading_store(tmp_path)
    store.results.put([(ONE, b"one")])
    assert store.results.get(ONE) == b"one"
    assert store.results.has(ONE)
    assert not store.results.has(TWO)
    assert not (tmp_path / "results.db").exists() or not Results(tmp_path / "results.db").has(ONE)


def test_what_the_builder_wrote_is_found(tmp_path: Path):
    Results(tmp_path / "results.db").put([(TWO, b"two")])
    assert AtHand(tmp_path / "results.db").get(TWO) == b"two"


def test_only_the_last_ones_are_kept(tmp_path: Path):
    results = AtHand(tmp_path / "results.db")
    results.put([(digest(bytes([1])), b"old")])
    results.put((digest(str(number).encode()), b"new") for number in range(MOST))
    assert results.get(digest(bytes([1]))) is None
    assert results.get(digest(str(MOST - 1).encode())) == b"new"


def test_browsers_do_not_wait_for_what_others_hold(tmp_path: Path):
    written, results = Results(tmp_path / "results.db"), AtHand(tmp_path / "results.db")
    written.put([(ONE, b"one")])
    holder = sqlite3.connect(written.path, isolation_level=None)
    for opened in (False, True):
        assert not opened or results.has(ONE)
        holder.execute("BEGIN EXCLUSIVE")
        started = time.monotonic()
        assert results.get(ONE) is None
        assert not results.has(ONE)
        assert time.monotonic() - started < 1
        holder.execute("ROLLBACK")
    assert results.get(ONE) == b"one"
    for one in (holder, results, written):
        one.close()


def test_a_damaged_file_is_left_to_the_builder(tmp_path: Path):
    (tmp_path / "results.db").write_bytes(b"not a database at all")
    results = AtHand(tmp_path / "results.db")
    assert results.get(ONE) is None
    results.put([(TWO, b"two")])
    assert (tmp_path / "results.db").read_bytes() == b"not a database at all"
