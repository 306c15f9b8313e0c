from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.serve import client_files as module
from sitegen.serve.client_files import client_files


def test_what_the_browser_runs_comes_with_sitegen() -> None:
    assert {"preview.js", "overlay.js", "preview.css", "pages.css", "icon.svg"} <= client_files().keys()


def test_only_plain_files_are_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("preview.js", ".hidden.js", "UPPER.js", "a b.js", "noending"):
        (tmp_path / name).write_bytes(b"1")
    (tmp_path / "sub.folder").mkdir()
    monkeypatch.setattr(module, "_FOLDER", tmp_path)
    assert client_files.__wrapped__() == {"preview.js": b"1"}
