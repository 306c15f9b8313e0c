"""A theme is found, with what it extends."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.memory import Memory
from sitegen.build.sources import Sources, digest_sources
from sitegen.build.stamp import scan_sources
from sitegen.build.themes import load_theme


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    files.write(tmp_path / "themes/mine/theme.yml", b"name: mine\nextends: default\n")
    files.write(tmp_path / "themes/mine/static/site.css", b"own")
    return tmp_path


def sources(root: Path) -> Sources:
    return digest_sources(root, scan_sources(root), Memory())


def test_the_theme_that_comes_with_sitegen_is_found(tmp_path: Path):
    theme = load_theme(tmp_path, "default", Sources())
    assert theme.problem is None
    assert {"theme.yml", "templates/case.html", "static/site.css"} <= theme.files.keys()


def test_a_theme_of_the_site_lies_over_the_one_it_extends(mine: Path):
    theme = load_theme(mine, "mine", sources(mine))
    assert theme.files["static/site.css"] == b"own"
    assert theme.origins["static/site.css"] == "themes/mine/static/site.css"
    assert theme.origins["templates/case.html"] == "themes/default/templates/case.html"


def test_an_unknown_theme_is_told_with_those_there_are(mine: Path):
    problem = load_theme(mine, "nine", sources(mine)).problem
    assert "there is no theme called 'nine'" in problem.message
    assert problem.hint == "write one of: default, mine"


def test_themes_that_extend_each_other_come_to_an_end(mine: Path):
    files.write(mine / "themes/mine/theme.yml", b"name: mine\nextends: mine\n")
    assert load_theme(mine, "mine", sources(mine)).files["static/site.css"] == b"own"
