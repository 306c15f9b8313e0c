"""What the disk refuses, in one line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.cli.disk import refused


def test_the_place_is_named_when_it_is_known():
    assert refused(PermissionError(13, "Permission denied", "public")) == (
        "The disk refused: Permission denied (public)."
    )
    assert refused(OSError("no file")) == "The disk refused: no file."


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")  # noqa: PTH110
@pytest.mark.parametrize("command", [["--version"], ["explain", "orcid"], ["build", "--format", "json"]])
def test_words_that_find_no_room_end_the_command_with_one_line(command: list[str], tmp_path: Path):
    (tmp_path / "content").mkdir()
    with open("/dev/full", "w") as full:  # noqa: PTH123
        ended = subprocess.run(
            [sys.executable, "-m", "sitegen", *command], stdout=full, stderr=subprocess.PIPE, cwd=tmp_path, text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (1, "Error: The disk refused: No space left on device.\n")
