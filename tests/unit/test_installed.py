"""Plugins of other packages are looked for only where a package may declare some."""

import importlib.metadata
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sitegen.installed import may_declare


def package(folder: Path, name: str, entry_points: str) -> Path:
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(entry_points)
    return info


@pytest.mark.parametrize(
    "text",
    [
        "[sitegen.checks]\na = b:C\n",
        "[console_scripts]\nx = y:z\n\n[sitegen.checks]\na = b:C\n",
        " [ sitegen.checks ]\n",
    ],
)
def test_a_package_that_names_the_group_may_declare(tmp_path: Path, text: str):
    package(tmp_path, "other", text)
    assert may_declare("sitegen.checks", [str(tmp_path)])
    assert not may_declare("sitegen.pages", [str(tmp_path)])


def test_other_packages_and_absent_folders_do_not(tmp_path: Path):
    package(tmp_path, "other", "[console_scripts]\nsitegen = x:y\n# [sitegen.checks] is not a heading\n")
    (tmp_path / "bare-1.0.dist-info").mkdir()
    assert not may_declare("sitegen.checks", [str(tmp_path), str(tmp_path / "absent")])


def test_a_list_that_is_a_link_is_read(tmp_path: Path):
    info = package(tmp_path / "site", "other", "")
    (tmp_path / "kept.txt").write_text("[sitegen.checks]\n")
    (info / "entry_points.txt").unlink()
    (info / "entry_points.txt").symlink_to(tmp_path / "kept.txt")
    assert may_declare("sitegen.checks", [str(tmp_path / "site")])


def test_archives_are_left_to_python(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("other-1.0.dist-info/entry_points.txt", "[sitegen.checks]\n")
    (tmp_path / "old-1.0.egg").mkdir()
    assert may_declare("sitegen.checks", [str(tmp_path / "all.zip")])
    assert may_declare("sitegen.checks", [str(tmp_path)])


def test_the_answer_is_that_of_python(tmp_path: Path):
    package(tmp_path, "other", "[sitegen.checks]\nextra = extra:CHECK\n")
    (tmp_path / "extra.py").write_text(
        "from sitegen.plugins import Check\n"
        "CHECK = Check('extra', 'error', 'Nothing.', lambda case, at, check: iter(()))\n"
    )
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from sitegen.plugins import discover\n"
        "print('extra' in {check.name for check in discover('checks')}, 'importlib.metadata' in sys.modules)\n"
        "print('pages', len(list(discover('pages'))) > 3)\n"
    )
    found = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["True", "True", "pages", "True"]
    assert not importlib.metadata.entry_points(group="sitegen.checks")
