"""A preview is found while it runs, and not after."""

import os
from pathlib import Path

import pytest

from sitegen.model.layout import PREVIEW_NOTE
from sitegen.serve.standing import Standing, noted, standing_of
from tests.unit.serve.other_preview import other_process


def test_a_preview_that_was_killed_is_none(tmp_path: Path) -> None:
    with other_process(tmp_path, 8000) as process:
        assert standing_of(tmp_path) == Standing(process.pid, 8000, "http://127.0.0.1:8000/")
        process.kill()
        process.wait()
        assert (tmp_path / PREVIEW_NOTE).exists()
        assert standing_of(tmp_path) is None


def test_the_note_of_the_first_is_left_alone_by_the_second(tmp_path: Path) -> None:
    with other_process(tmp_path, 8000) as process, noted(tmp_path, 8001, "http://127.0.0.1:8001/"):
        found = standing_of(tmp_path)
        assert found is not None
        assert (found.process, found.port) == (process.pid, 8000)


def test_a_preview_that_has_ended_is_none(tmp_path: Path) -> None:
    with noted(tmp_path, 8000, "http://127.0.0.1:8000/"):
        assert standing_of(tmp_path) == Standing(os.getpid(), 8000, "http://127.0.0.1:8000/")
    assert standing_of(tmp_path) is None


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b'{"process": "x"}', b"\xff", b"{}" * 2000])
def test_a_damaged_note_is_none(tmp_path: Path, text: bytes) -> None:
    with noted(tmp_path, 8000, "http://127.0.0.1:8000/"):
        (tmp_path / PREVIEW_NOTE).write_bytes(text)
        assert standing_of(tmp_path) is None


def test_where_no_note_can_be_left_none_is(tmp_path: Path) -> None:
    (tmp_path / ".sitegen").write_bytes(b"a file")
    with noted(tmp_path, 8000, "http://127.0.0.1:8000/"):
        assert standing_of(tmp_path) is None
