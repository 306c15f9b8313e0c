"""Results in one file: what is damaged is missing, and a disk that refuses is told."""

import multiprocessing
import sqlite3
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
