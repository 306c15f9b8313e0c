"""What the last build knew."""

from pathlib import Path

import pytest

from sitegen.build import memory as remember
from sitegen.build.memory import (
    Memory,
    PictureResult,
    ReadRecord,
    ReadResult,
    SourceFolder,
    SourceRecord,
    TargetRecord,
)
from sitegen.model.site import Card, Picture, Rendition


def test_a_memory_comes_back(tmp_path: Path):
    memory = Memory(
        started_ns=5,
        sources={"x": SourceFolder(b"f", {"a": SourceRecord(1, 2, 3, 4, "d")})},
        targets={"b": TargetRecord("k", ("d", "e"), ("c",))},
        left={"cases/b": b"digest"},
    )
    remember.save(tmp_path, memory)
    assert remember.load(tmp_path) == memory


@pytest.mark.parametrize("data", [b"", b"\x93garbage", b"\x80", b"\xc0"])
def test_a_damaged_memory_is_an_empty_one(tmp_path: Path, data: bytes):
    (tmp_path / remember.NAME).write_bytes(data)
    assert remember.load(tmp_path) == Memory()


def test_a_memory_names_what_its_site_rests_on():
    card = Card(slug="a", digest="case", citation="record", listed="shown", evidence="words", title=(), title_text="A")
    shown = Rendition(digest="picture", extension="webp", media_type="image/webp", width=1, height=1)
    memory = Memory(
        reads={"a": ReadRecord("read", ReadResult(card=card)), "b": ReadRecord("unread", ReadResult())},
        pictures={"p": PictureResult(picture=Picture(renditions=(shown,))), "q": PictureResult(message="broken")},
        targets={"index.html": TargetRecord("page", ("bytes", "beside"))},
    )
    assert memory.pages() == (
        {"read", "unread", "case", "record", "shown", "words", "page"},
        {"bytes", "beside"},
    )
    assert memory.renditions() == ({"p", "q"}, {"picture"})


def test_a_flipped_byte_anywhere_is_no_memory(tmp_path: Path):
    memory = Memory(started_ns=5, targets={"b": TargetRecord("k", ("d",), reason="title")})
    remember.save(tmp_path, memory)
    whole = (tmp_path / remember.NAME).read_bytes()
    for where in range(len(whole)):
        (tmp_path / remember.NAME).write_bytes(whole[:where] + bytes([whole[where] ^ 1]) + whole[where + 1 :])
        assert remember.load(tmp_path) == Memory()
