from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.cite.csl import style_file


def test_a_path_ends_with_csl():
    assert style_file.is_path("styles/Mine.CSL")
    assert not style_file.is_path("apa")


def test_a_file_is_read_whatever_is_in_it(tmp_path: Path):
    (tmp_path / "a.csl").write_bytes(b"<style>\xff</style>")
    assert style_file.content(str(tmp_path / "a.csl")) == b"<style>\xff</style>"
    with pytest.raises(FileNotFoundError):
        style_file.content(str(tmp_path / "b.csl"))
