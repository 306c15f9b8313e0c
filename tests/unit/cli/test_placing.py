"""New files stand all or none, and never in the place of others."""

import errno
import os
from pathlib import Path

import click
import pytest

from sitegen import files
from sitegen.cli.placing import Taken, place, placed

CONTENTS = {"content/site.yml": b"title: A\n", "content/cases/a/index.md": b"---\n", "netlify.toml": b""}


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("inside", ["", "new", "new/deep/er"])
def test_all_are_there_in_a_folder_that_was_there_or_not(tmp_path: Path, inside: str):
    place(tmp_path / inside, CONTENTS)
    assert tree(tmp_path / inside) == CONTENTS
    assert len(tree(tmp_path)) == len(CONTENTS)


def test_what_stands_beside_stays(tmp_path: Path):
    files.write(tmp_path / "content/cases/b/index.md", b"mine")
    place(tmp_path, CONTENTS)
    assert tree(tmp_path) == {**CONTENTS, "content/cases/b/index.md": b"mine"}


@pytest.mark.parametrize("path", CONTENTS)
def test_one_that_is_there_keeps_all_from_being_written(tmp_path: Path, path: str):
    files.write(tmp_path / path, b"mine")
    with pytest.raises(Taken):
        place(tmp_path, CONTENTS)
    assert tree(tmp_path) == {path: b"mine"}


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path):
    (tmp_path / "netlify.toml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Taken):
        place(tmp_path, CONTENTS)
    assert [path.name for path in tmp_path.iterdir()] == ["netlify.toml"]


@pytest.mark.parametrize("fails", ["write_new", "rename"])
@pytest.mark.parametrize("inside", ["", "new"])
def test_a_full_disk_leaves_the_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str, inside: str
):
    done = []

    def full(*given: object) -> object:
        done.append(given)
        if len(done) == (3 if fails == "write_new" else 2 - bool(inside)):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return original(*given)

    owner = files if fails == "write_new" else Path
    original = getattr(owner, fails)
    monkeypatch.setattr(owner, fails, full)
    with pytest.raises(click.ClickException, match=r"The disk is full: .*Nothing was changed"):
        placed(tmp_path / inside, CONTENTS)
    assert [*tmp_path.iterdir()] == []
