"""Files before all cases have been read."""

from pathlib import Path

import pytest

from sitegen.serve import early as module
from sitegen.serve.early import EarlyFiles
from tests.small_site import case
from tests.unit.serve.beside import OPTIONS, project


@pytest.fixture
def early(tmp_path: Path) -> EarlyFiles:
    root = project(tmp_path / "journal", **{f"c{number}": case(f"Number {number}") for number in range(5)}).root
    return EarlyFiles(module.Now(root, root / ".sitegen", OPTIONS), {})


def test_a_page_of_a_case_needs_no_other(early: EarlyFiles, monkeypatch: pytest.MonkeyPatch):
    read: list[str] = []
    whole = early.now.case
    monkeypatch.setattr(early.now, "case", lambda slug: read.append(slug) or whole(slug))
    assert early.target("cases/c3/index.html") is not None
    assert read == ["c3"]


@pytest.mark.parametrize("path", ["_headers", "static/site.css"])
def test_what_every_answer_needs_needs_no_case(early: EarlyFiles, monkeypatch: pytest.MonkeyPatch, path: str):
    for name in ("case", "slugs", "names"):
        monkeypatch.setattr(early.now, name, None)
    monkeypatch.setattr(early, "names", lambda: set())
    assert early.target(path) is not None


def test_lists_are_made_of_a_few(early: EarlyFiles, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "FEW", 2)
    front = early.target("index.html")
    assert front is not None
    assert sum(f"c{number}".encode() in front.inputs for number in range(5)) <= 2


def test_what_is_no_folder_of_a_case_is_not_read(early: EarlyFiles, monkeypatch: pytest.MonkeyPatch):
    early.target("index.html")
    monkeypatch.setattr(early.now, "case", None)
    for path in ("cases/nowhere/index.html", "cases/../pages/index.html", "cases//index.html", "cases/"):
        assert early.target(path) is None


def test_a_case_that_is_new_is_found_when_it_was_saved(early: EarlyFiles):
    assert early.target("cases/new/index.html") is None
    (early.now.root / "content/cases/new").mkdir()
    (early.now.root / "content/cases/new/index.md").write_text(case("New"))
    early.saved("new")
    assert early.target("cases/new/index.html") is not None
