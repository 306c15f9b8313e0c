"""What `pip install` brings along: the code, the themes, the data of citation styles, and nothing of this checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.places import REPO

DATA = ("cite/csl/locales", "cite/csl/styles", "serve/client", "serve/templates")


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=REPO, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def files_of(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def test_every_module_is_there(names: set[str]):
    assert {str(path.relative_to(REPO)) for path in files_of(REPO / "sitegen") if path.suffix == ".py"} <= names


@pytest.mark.parametrize(("theme", "least"), [("default", 10), ("plain", 3)])
def test_the_themes_are_there_whole(names: set[str], theme: str, least: int):
    found = {f"sitegen/{path.relative_to(REPO)}" for path in files_of(REPO / "themes" / theme)}
    assert len(found) > least
    assert found <= names


@pytest.mark.parametrize("folder", DATA)
def test_the_data_of_citation_styles_is_there(names: set[str], folder: str):
    data = {str(path.relative_to(REPO)) for path in files_of(REPO / "sitegen" / folder)}
    assert data
    assert data <= names


def test_nothing_else_is_there(names: set[str]):
    assert {name.split("/")[0].split("-")[0] for name in names} == {"sitegen"}
    assert not [name for name in names if "test" in Path(name).name or name.endswith(".pyc")]
