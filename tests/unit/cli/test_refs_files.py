"""What the commands read of a project."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sitegen import files
from sitegen.cite import lock as locks
from sitegen.cite.lock import Lock, Locked
from sitegen.cli import refs_files
from sitegen.cli.main import main
from sitegen.model.reference import Reference


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


LINES = b"@book{b, title={T}}\n"


def unread(root: Path, kind: str) -> Path:
    """A project whose reference file was not read; the path of the file."""
    path = project(root) / "content/cases/a/references.bib"
    (root / "content/cases/a/references.json").unlink()
    if kind == "long":
        files.write(path, LINES + b"%" * 8_200_000)
    else:
        files.write(root / "shared.bib", LINES)
        path = path.with_name(".hidden.bib" if kind == "hidden" else path.name)
        path.symlink_to("../../../shared.bib" if kind == "link" else "nowhere")
        files.write(
            root / "content/cases/a/index.md", f"---\ntitle: A\nbibliography: {path.name}\n---\n\nWords.\n".encode()
        )
    return path


@pytest.mark.parametrize("command", ["import", "add"])
@pytest.mark.parametrize("kind", ["long", "link", "dangling", "hidden"])
def test_a_reference_file_that_was_not_read_is_not_overwritten(tmp_path: Path, kind: str, command: str) -> None:
    path = unread(tmp_path, kind)
    size, linked = path.lstat().st_size, path.is_symlink()
    files.write(tmp_path / "new.bib", b"@book{n, title={New}}\n")
    record = Reference(key="pmid:5", type="book", text={"title": "New", "PMID": "5"})
    files.write(
        tmp_path / "content/references.lock", locks.write([Locked(record=record, source="", fetched="2026-01-02")])
    )
    what = [str(tmp_path / "new.bib")] if command == "import" else ["5"]
    result = CliRunner().invoke(main, ["refs", command, *what, "--case", "a", "-C", str(tmp_path)])
    assert result.exit_code == 1
    assert "was not read; it was left as it is" in result.output
    assert (path.lstat().st_size, path.is_symlink()) == (size, linked)
    assert not (tmp_path / "content/cases/a/references.yml").exists()


def test_a_lock_that_is_a_link_is_not_taken_for_none(tmp_path: Path) -> None:
    files.write(tmp_path / "shared.lock", locks.write([]))
    (project(tmp_path) / "content/references.lock").symlink_to("../shared.lock")
    with pytest.raises(click.ClickException, match="is a link"):
        refs_files.read_lock(tmp_path)


def test_a_case_is_read_with_the_settings_of_the_site(tmp_path: Path) -> None:
    files.write(project(tmp_path) / "content/cases/a/index.md", b"---\ntitle: A\n---\n\n<b>Words</b>\n")
    before = refs_files.read_works(tmp_path, "a", Lock()).parsed
    files.write(tmp_path / "content/site.yml", b"title: Cases\nraw_html: true\n")
    after = refs_files.read_works(tmp_path, "a", Lock()).parsed
    assert before.case != after.case  # with the markup, and not with its letters
