"""Only a folder that a build has made, or an empty one, is replaced."""

import os
from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.ownership import is_ours, output_problems


def told(output: Path, *made_before: str) -> list[str]:
    return [f"{problem.rule}: {problem.message}" for problem in output_problems(output, made_before)]


def test_an_absent_or_empty_folder_may_be_used(tmp_path: Path):
    assert told(tmp_path / "public") == []
    (tmp_path / "public").mkdir()
    assert told(tmp_path / "public") == []


def test_a_folder_of_somebody_else_is_left_alone_and_its_files_are_named(tmp_path: Path):
    for name in ("thesis.docx", "a", "b", "c", "d"):
        files.write(tmp_path / "public" / name, b"x")
    (problem,) = output_problems(tmp_path / "public", ())
    assert (problem.file, problem.rule, problem.severity) == ("public", "output-folder", "error")
    assert "a, b, c and 2 more" in problem.hint


def test_the_folder_of_an_earlier_build_is_known_by_its_mark_or_by_what_is_remembered(tmp_path: Path):
    files.write(tmp_path / "public/index.html", b"x")
    assert told(tmp_path / "public")
    assert told(tmp_path / "public", "index.html") == []
    files.write(tmp_path / "public/_headers", files.MARK + b"\n/*\n")
    assert is_ours(tmp_path / "public")
    assert told(tmp_path / "public") == []


def test_hidden_names_are_nobodys_business(tmp_path: Path):
    files.write(tmp_path / "public/.git/HEAD", b"ref")
    assert told(tmp_path / "public") == []


def test_a_link_a_file_and_a_drive_are_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "file").write_bytes(b"")
    assert told(tmp_path / "link") == ["output-folder: link/ is a link to another place"]
    assert told(tmp_path / "file") == ["output-folder: file/ is a file, and the site needs a folder of this name"]
    monkeypatch.setattr(os.path, "ismount", lambda path: True)
    assert told(tmp_path / "elsewhere") == ["output-folder: elsewhere/ is a drive of its own"]
