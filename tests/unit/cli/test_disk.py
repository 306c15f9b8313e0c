"""A refusal of the disk says what is wrong and what to do, not what the system calls it."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from sitegen.cli.disk import plain_words, told_plainly
from tests.places import REPO


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "change the rights"), (errno.EROFS, "another disk"), (errno.ENOSPC, "make room"),
        (errno.EBUSY, "close what shows or copies it"), (errno.ENOTEMPTY, "pause what copies files here"),
        (errno.EMFILE, "--jobs 1"),
    ],
)  # fmt: skip
def test_each_refusal_names_the_place_and_the_cure(number: int, words: str):
    said = plain_words(OSError(number, os.strerror(number), "/home/a/project/public"))
    assert words in said
    assert "(/home/a/project/public)" in said
    assert os.strerror(number) not in said


def test_what_is_not_known_is_said_as_the_system_says_it():
    assert (
        plain_words(OSError(errno.EXDEV, "Invalid cross-device link")) == "The disk refused: Invalid cross-device link."
    )
    assert plain_words(OSError("no number")) == "The disk refused: no number."


def test_words_of_sitegens_own_are_kept():
    said = plain_words(OSError(errno.EBUSY, "it is saved again and again", "/a/index.md"))
    assert said == "The disk refused: it is saved again and again (/a/index.md)."


def test_a_name_that_could_move_the_terminals_cursor_is_not_printed():
    assert "\x1b" not in plain_words(OSError(errno.EACCES, os.strerror(errno.EACCES), "/a\x1b[2J"))


def test_a_command_ends_with_these_words():
    words = r"The disk is full.* The old site stands\."
    with pytest.raises(click.ClickException, match=words), told_plainly("The old site stands."):
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")  # noqa: PTH110
@pytest.mark.parametrize("command", [["--version"], ["explain", "orcid"], ["build", "--format", "json"]])
def test_words_that_find_no_room_end_the_command_with_one_line(command: list[str], tmp_path: Path):
    (tmp_path / "content").mkdir()
    with open("/dev/full", "w") as full:  # noqa: PTH123
        ended = subprocess.run(
            [sys.executable, "-m", "sitegen", *command], stdout=full, stderr=subprocess.PIPE, cwd=tmp_path, text=True,
            env={**os.environ, "PYTHONPATH": str(REPO)},
        )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (
        1,
        f"Error: {plain_words(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))}\n",
    )


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("/a/b/.sitegen-new.812", "(/a/b)"),
        ("b/.x.bib.9058.tmp", "(b)"),
        (".x.tmp", "(.)"),
        ("/a/.sitegen", "(/a/.sitegen)"),
    ],
)
def test_a_file_of_a_moment_is_named_by_its_folder(path: str, named: str):
    assert named in plain_words(OSError(errno.EACCES, os.strerror(errno.EACCES), path))
