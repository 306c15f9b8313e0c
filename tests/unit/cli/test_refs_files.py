"""What the commands read of a project."""

from pathlib import Path

import click
import pytest

from sitegen import files
from sitegen.cite.lock import Lock
from sitegen.cli import refs_files


def project(root: Path) -> Path:
    files.write(root / "content/cases/a/index.md", b"---\ntitle: A\n---\n\nWords.\n")
    files.write(root / "content/cases/a/figures/x.png", b"x")
    files.write(root / "content/cases/a/references.json", b'[{"id": "k"}]')
    return root


def test_the_only_case_need_not_be_named(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert refs_files.slugs(root) == ["a"]
    assert refs_files.chosen(root, "", needed=True) == "a"
    assert refs_files.chosen(root, "", needed=False) == ""
    assert refs_files.chosen(root, "content/cases/a/", needed=False) == "a"
    files.write(root / "content/cases/b/index.md", b"x")
    with pytest.raises(click.UsageError, match="--case a"):
        refs_files.chosen(root, "", needed=True)


def test_a_case_is_read_with_its_records(tmp_path: Path) -> None:
    works = refs_files.read_works(project(tmp_path), "a", Lock())
    assert [record.key for _, record in works.records()] == ["k"]
    assert works.folder.files.keys() == {"index.md", "figures/x.png", "references.json"}


def test_settings_that_cannot_be_read_do_not_hinder(tmp_path: Path) -> None:
    files.write(project(tmp_path) / "content/site.yml", b"contact: [\n")
    assert refs_files.config(tmp_path).contact == ""


def test_new_bytes_take_the_place_of_old_ones(tmp_path: Path) -> None:
    refs_files.write(project(tmp_path), {"content/cases/a/references.json": b"[]"})
    assert (tmp_path / "content/cases/a/references.json").read_bytes() == b"[]"
    assert not list((tmp_path / "content/cases/a").glob(".*"))
