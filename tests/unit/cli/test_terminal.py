"""Programs are also run where nobody sits."""

import io
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from sitegen.cli.terminal import can_ask, colours, is_watched
from tests import small_site
from tests.places import REPO


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "there"), [(Terminal(), True), (io.StringIO(), False), (None, False)])
def test_only_a_terminal_has_somebody_at_it(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None, there: bool):
    monkeypatch.setattr(sys, "stdin", stream)
    monkeypatch.setattr(sys, "stderr", stream)
    assert can_ask() == is_watched() == there
    assert colours() == (click.style if there else None)


@pytest.mark.parametrize(
    ("command", "closed"),
    [("build", "2>&-"), ("build", ">&-"), ("build", "0<&-"), ("refs check", "2>&-"), ("export ris --all", "2>&-")],
)
def test_a_command_does_without_a_stream(tmp_path: Path, command: str, closed: str):
    root = small_site.project(tmp_path / "journal", a=small_site.case())
    shell = f"{sys.executable} -m sitegen {command} {closed}"
    environment = {**os.environ, "PYTHONPATH": str(REPO)}
    done = subprocess.run(shell, shell=True, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert bool(done.stdout) == (closed != ">&-")
