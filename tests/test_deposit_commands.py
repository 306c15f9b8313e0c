"""The commands of docs/deposit.md, tried with the demonstration as that page says to."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from sitegen.cli.main import main
from tests.places import REPO

_COMMAND = re.compile(r"^sitegen (export .+)$", re.MULTILINE)
_COMMANDS = _COMMAND.findall((REPO / "docs/deposit.md").read_text("utf-8"))


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("demonstration")
    shutil.copytree(REPO / "content", root / "content")
    settings = root / "content/site.yml"
    text, freed = re.subn(r"^# (?=(?:eissn|crossref): )", "", settings.read_text("utf-8"), flags=re.MULTILINE)
    assert freed == 2
    settings.write_text(text, "utf-8")
    return root


@pytest.mark.parametrize("command", _COMMANDS)
def test_it_can_be_typed_as_it_stands(command: str, demonstration: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demonstration)
    result = CliRunner().invoke(main, shlex.split(command))
    assert (result.exit_code, result.stdout) == (0, ""), result.stderr
    assert re.search(r"\d cases?", result.stderr)
    assert Path(shlex.split(command)[-1]).exists()
