"""What the last build knew."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build import memory as remember
from sitegen.build.memory import Memory, SourceRecord, TargetRecord


def test_a_memory_comes_back(tmp_path: Path):
    memory = Memory(started_ns=5, sources={"a": SourceRecord(1, 2, 3, 4, "d")}, targets={"b": TargetRecord("k", "d")})
    remember.save(tmp_path, memory)
    assert remember.load(tmp_path) == memory


@pytest.mark.parametrize("data", [b"", b"\x93garbage", b"\x80", b"\xc0"])
def test_a_damaged_memory_is_an_empty_one(tmp_path: Path, data: bytes):
    (tmp_path / remember.NAME).write_bytes(data)
    assert remember.load(tmp_path) == Memory()


def test_a_target_is_remembered_as_it_stands(tmp_path: Path):
    files.write(tmp_path / "a/b", b"1234")
    record = remember.stand(tmp_path, "a/b", TargetRecord("k", "d", reason="it is new"))
    status = (tmp_path / "a/b").stat()
    assert (record.size, record.mtime_ns, record.inode, record.reason) == (
        4,
        status.st_mtime_ns,
        status.st_ino,
        "it is new",
    )
