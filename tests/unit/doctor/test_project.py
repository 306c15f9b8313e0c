"""The project the doctor is called to."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.doctor.finding import Finding
from sitegen.doctor.project import LOCK, project


def found(root: Path) -> dict[str, Finding]:
    return {item.name: item for item in project(root)}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files.write(tmp_path / "content/site.yml", b"title: A\n")
    return tmp_path


def test_in_a_folder_that_is_no_project_it_is_said_how_to_make_one(tmp_path: Path):
    (told,) = project(tmp_path)
    assert (told.name, told.state, told.stops) == ("project", "missing", False)
    assert "sitegen init my-cases" in told.cure


def test_a_project_whose_content_is_gone_cannot_be_worked_in(tmp_path: Path):
    (tmp_path / ".sitegen").mkdir()
    (told,) = project(tmp_path)
    assert (told.name, told.stops) == ("project", True)
    assert "content/, which holds the cases, is gone" in told.words


def test_from_inside_a_project_its_own_settings_are_looked_at(root: Path):
    assert [(item.name, item.state) for item in project(root / "content")] == [
        ("project", "ok"), ("site.yml", "ok"), ("lock", "ok"),
    ]  # fmt: skip


def test_a_sound_project_is_ok(root: Path):
    assert [(item.name, item.state) for item in project(root)] == [("site.yml", "ok"), ("lock", "ok")]
    assert not (root / LOCK).exists()


def test_settings_may_be_absent_which_is_told_with_what_follows(root: Path):
    (root / "content/site.yml").unlink()
    told = found(root)["site.yml"]
    assert (told.state, told.stops) == ("missing", False)
    assert "the site is called “Case reports”" in told.words


@pytest.mark.parametrize(("data", "words"), [
    (b"titel: A\n", "content/site.yml, line 1: unknown key 'titel'"),
    (b"title: A\nurl: [", "content/site.yml, line 2: "),
    (b"title: \xff", "content/site.yml, line 1: the file is not UTF-8"),
    (b"titel: A\nurl: x\nfeeds: perhaps\n", "; and 2 more"),
])  # fmt: skip
def test_settings_that_cannot_be_read_stop_work(root: Path, data: bytes, words: str):
    files.write(root / "content/site.yml", data)
    told = found(root)["site.yml"]
    assert (told.state, told.stops) == ("problem", True)
    assert words in told.words
    assert told.cure.endswith("; sitegen check tells all")


def test_a_folder_in_place_of_the_settings_is_told(root: Path):
    (root / "content/site.yml").unlink()
    (root / "content/site.yml").mkdir()
    told = found(root)["site.yml"]
    assert told.stops
    assert "cannot be read" in told.words


def test_a_build_that_is_under_way_is_told(root: Path):
    with files.lock(root / LOCK):
        told = found(root)["lock"]
    assert (told.state, told.stops) == ("problem", False)
    assert "process" in told.words
    assert found(root)["lock"].state == "ok", "a lock that was left behind means nothing"


def test_a_lock_that_cannot_be_written_stops_work(root: Path):
    (root / LOCK).mkdir(parents=True)
    assert found(root)["lock"].stops
