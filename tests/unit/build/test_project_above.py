"""A project is found from any of its folders; what only looks like one above is not taken."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.project_above import bereft, project_above


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files.write(tmp_path / "casebook/content/cases/a/figures/x.png", b"")
    return tmp_path / "casebook"


@pytest.mark.parametrize("inside", ["", "content", "content/cases", "content/cases/a/figures"])
def test_a_project_is_found_from_each_of_its_folders(root: Path, inside: str):
    assert project_above(root / inside) == root


def test_settings_alone_make_a_project(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: A\n")
    assert project_above(tmp_path / "content") == tmp_path


def test_a_folder_content_above_is_no_project_unless_it_holds_one(tmp_path: Path):
    (tmp_path / "content/films").mkdir(parents=True)
    assert project_above(tmp_path) == tmp_path
    assert project_above(tmp_path / "content/films") is None
    assert bereft(tmp_path / "content/films") is None


@pytest.mark.parametrize("inside", ["", "themes"])
def test_a_project_that_has_lost_its_content_is_not_taken_for_the_one_around_it(root: Path, inside: str):
    inner = root / "content/inner"
    (inner / ".sitegen").mkdir(parents=True)
    (inner / "themes").mkdir()
    assert project_above(inner / inside) is None
    assert bereft(inner / inside) == inner
