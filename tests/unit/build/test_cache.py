"""The store: what is damaged is missing."""

from pathlib import Path

from hypothesis import given, strategies as st

from sitegen.build.cache import Store
from sitegen.model.struct import digest


def test_what_was_put_is_got(tmp_path: Path):
    store = Store(tmp_path)
    store.put(digest(b"a"), b"payload")
    assert store.get(digest(b"a")) == b"payload"
    assert store.has(digest(b"a"))
    assert list(store.names()) == [digest(b"a")]


def test_an_absent_name_is_none(tmp_path: Path):
    assert Store(tmp_path).get(digest(b"a")) is None


@given(payload=st.binary(max_size=200), where=st.integers(0, 400), flip=st.integers(1, 255))
def test_a_flipped_byte_is_a_miss(tmp_path_factory, payload: bytes, where: int, flip: int):
    store = Store(tmp_path_factory.mktemp("store"))
    name = digest(payload)
    store.put(name, payload)
    data = bytearray(Path(store.path(name)).read_bytes())
    data[where % len(data)] ^= flip
    Path(store.path(name)).write_bytes(data)
    assert store.get(name) is None


@given(payload=st.binary(max_size=200), keep=st.integers(0, 215))
def test_a_truncated_entry_is_a_miss(tmp_path_factory, payload: bytes, keep: int):
    store = Store(tmp_path_factory.mktemp("store"))
    name = digest(payload)
    store.put(name, payload)
    data = Path(store.path(name)).read_bytes()
    if keep < len(data):
        Path(store.path(name)).write_bytes(data[:keep])
        assert store.get(name) is None


def test_an_entry_of_another_name_is_a_miss(tmp_path: Path):
    store = Store(tmp_path)
    one, other = digest(b"1"), digest(b"2")
    store.put(one, b"payload")
    Path(store.path(other)).parent.mkdir(parents=True, exist_ok=True)
    Path(store.path(one)).rename(store.path(other))
    assert store.get(other) is None
