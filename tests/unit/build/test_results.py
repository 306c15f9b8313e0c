"""Results in one file: what is damaged is missing, and a disk that refuses is told."""

import multiprocessing
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import example, given, settings, strategies as st

from sitegen.build.results import Results
from sitegen.model.struct import digest

ONE, OTHER = digest(b"1"), digest(b"2")


@pytest.fixture
def results(tmp_path: Path):
    made = Results(tmp_path / "deep/results.db")
    yield made
    made.close()


def test_what_was_put_is_got(results: Results):
    results.put([(ONE, b"payload"), (OTHER, b"")])
    assert (results.get(ONE), results.get(OTHER)) == (b"payload", b"")
    assert results.has(ONE)
    assert results.count() == 2


def test_an_absent_name_is_none(results: Results):
    assert results.get(ONE) is None
    assert not results.has(ONE)


def test_a_later_payload_replaces_an_earlier_one(results: Results):
    results.put([(ONE, b"earlier")])
    results.put([(ONE, b"later")])
    assert results.get(ONE) == b"later"


def test_what_was_dropped_is_gone(results: Results):
    results.put([(ONE, b"1"), (OTHER, b"2")])
    results.drop([ONE])
    assert (results.get(ONE), results.get(OTHER)) == (None, b"2")


def test_only_what_is_used_is_kept_and_its_space_given_back(results: Results):
    results.put([(digest(bytes([number])), b"x" * 50_000) for number in range(40)])
    before = results.path.stat().st_size
    results.keep_only({digest(b"\0")})
    assert results.get(digest(b"\0")) == b"x" * 50_000
    assert results.count() == 1
    assert results.path.stat().st_size < before / 10


def test_an_entry_under_another_name_is_a_miss(results: Results):
    results.put([(ONE, b"payload")])
    results.close()
    with sqlite3.connect(results.path) as connection:
        connection.execute("UPDATE result SET name = ?", (bytes.fromhex(OTHER),))
    connection.close()
    assert results.get(OTHER) is None


@settings(deadline=None)
@example(where=36834, flip=1, cut=True)  # within the last page, which SQLite itself overlooks
@example(where=18, flip=2, cut=False)  # the byte of the header that says the file is read only
@example(where=8173, flip=128, cut=False)  # within the name of the table: the message about it is no UTF-8
@example(where=24593, flip=145, cut=False)  # within a page of the tree, where SQLite loses what it writes
@given(where=st.integers(0, 100_000), flip=st.integers(1, 255), cut=st.booleans())
def test_damage_anywhere_is_a_miss_and_the_file_works_again(tmp_path_factory, where: int, flip: int, cut: bool):
    results = Results(tmp_path_factory.mktemp("results") / "results.db")
    payloads = {digest(bytes([number])): bytes([number]) * 999 for number in range(20)}
    results.put(payloads.items())
    results.close()
    data = bytearray(results.path.read_bytes())
    where %= len(data)
    data[where] ^= flip
    results.path.write_bytes(data[:where] if cut else data)
    assert all(results.get(name) in (None, payload) for name, payload in payloads.items())
    results.put(payloads.items())
    assert all(results.get(name) == payload for name, payload in payloads.items())
    results.close()


@pytest.mark.parametrize(("where", "flip"), [(8173, 128), (24593, 145), (16392, 25), (18, 2)])
def test_what_is_not_used_of_a_damaged_file_is_forgotten(results: Results, where: int, flip: int):
    names = [digest(bytes([number])) for number in range(20)]
    results.put((name, b"x" * 999) for name in names)
    results.close()
    data = bytearray(results.path.read_bytes())
    data[where] ^= flip
    results.path.write_bytes(data)
    results.keep_only(set(names[:1]))
    assert results.count() <= 1
    results.put([(names[0], b"payload")])
    assert results.get(names[0]) == b"payload"


@pytest.mark.parametrize("foreign", [b"", b"not a database at all", b"SQLite format 3\0" + b"\xff" * 500])
def test_a_foreign_file_is_begun_anew(results: Results, foreign: bytes):
    results.path.parent.mkdir()
    results.path.write_bytes(foreign)
    assert results.get(ONE) is None
    results.put([(ONE, b"payload")])
    assert results.get(ONE) == b"payload"


def test_a_table_of_another_shape_is_begun_anew(results: Results):
    results.path.parent.mkdir()
    with sqlite3.connect(results.path) as connection:
        connection.execute("CREATE TABLE result (other)")
    connection.close()
    results.put([(ONE, b"payload")])
    assert results.get(ONE) == b"payload"


def test_a_disk_that_refuses_is_told_as_one(tmp_path: Path):
    (tmp_path / "results.db").mkdir()
    with pytest.raises(OSError, match="unable to open"):
        Results(tmp_path / "results.db").put([(ONE, b"payload")])


def _read(results: Results) -> bytes | None:
    found = results.get(ONE)
    results.close()
    return found


def test_another_process_reads_what_this_one_wrote(results: Results):
    results.put([(ONE, b"payload")])
    with multiprocessing.get_context("spawn").Pool(1) as workers:
        assert workers.apply(_read, (results,)) == b"payload"


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another process writes for long."""
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        holder.close()


@pytest.mark.parametrize("opened", [True, False])
def test_a_file_that_others_hold_is_no_damaged_one(results: Results, monkeypatch: pytest.MonkeyPatch, opened: bool):
    results.put([(ONE, b"payload")])
    number = results.path.stat().st_ino
    results.close()
    monkeypatch.setattr(Results, "patience", 0.05)
    if opened:
        assert results.has(ONE)
    with held(results.path):
        for ask in (results.get, results.has):
            with pytest.raises(OSError, match="another program holds it"):
                ask(ONE)
        with pytest.raises(OSError, match="another program holds it"):
            results.put([(OTHER, b"other")])
        with pytest.raises(OSError, match="another program holds it"):
            results.keep_only([])
    results.put([(OTHER, b"other")])
    assert (results.get(ONE), results.get(OTHER)) == (b"payload", b"other")
    assert results.path.stat().st_ino == number


def test_what_others_forget_meanwhile_is_no_damage(results: Results):
    results.put([(ONE, b"payload")])
    number, done = results.path.stat().st_ino, threading.Event()

    def forget() -> None:
        other = Results(results.path)
        while not done.is_set():
            other.keep_only([])
        other.close()

    beside = threading.Thread(target=forget)
    beside.start()
    for count in range(100):
        results.put((digest(bytes([count, one])), b"x" * 999) for one in range(20))
    done.set()
    beside.join()
    assert results.path.stat().st_ino == number


def test_files_that_are_opened_while_others_write_are_not_taken_for_cut_short(results: Results):
    results.put([(ONE, b"payload")])
    number, done = results.path.stat().st_ino, threading.Event()

    def grow() -> None:
        other = Results(results.path)
        for count in range(100):
            other.put((digest(bytes([count, one])), b"x" * 9_999) for one in range(20))
            if count % 10 == 0:
                other.keep_only([ONE])
        other.close()
        done.set()

    beside = threading.Thread(target=grow)
    beside.start()
    while not done.is_set():
        assert results.get(ONE) == b"payload"
        results.close()
    beside.join()
    results.put([(ONE, b"payload")])
    assert results.path.stat().st_ino == number


def test_a_file_that_others_began_anew_is_written_to(results: Results):
    results.put([(ONE, b"payload")])
    results.path.rename(results.path.with_name("removed"))
    other = Results(results.path)
    other.put([(OTHER, b"other")])
    results.put([(ONE, b"again")])
    assert (other.get(ONE), other.get(OTHER), results.get(OTHER)) == (b"again", b"other", b"other")
    other.close()


def test_only_the_file_that_was_found_damaged_is_begun_anew(results: Results):
    results.path.parent.mkdir()
    results.path.write_bytes(b"not a database at all" * 99)
    assert results.get(ONE) is None
    results.path.rename(results.path.with_name("removed"))
    other = Results(results.path)
    other.put([(OTHER, b"other")])
    results.put([(ONE, b"payload")])
    assert (results.get(ONE), results.get(OTHER)) == (b"payload", b"other")
    other.close()


def test_of_two_payloads_of_one_name_the_later_is_kept(results: Results):
    results.put([(OTHER, b"other")])
    number = results.path.stat().st_ino
    results.put([(ONE, b"earlier"), (ONE, b"later")])
    assert (results.get(ONE), results.get(OTHER)) == (b"later", b"other")
    assert results.path.stat().st_ino == number
