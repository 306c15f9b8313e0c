"""Optional parts, and where else sitegen says how to install them."""

import re
import shlex
import sys
import tomllib
from collections.abc import Mapping

import pytest

from sitegen.doctor import parts as module
from sitegen.doctor.parts import THERE, parts
from sitegen.model.optional_parts import OPTIONAL_PARTS, install_command
from tests.places import REPO


def test_they_are_those_that_can_be_installed():
    project = tomllib.loads((REPO / "pyproject.toml").read_text())["project"]
    assert set(OPTIONAL_PARTS) == set(THERE) == set(project["optional-dependencies"]) - {"test"}


def test_what_is_there_is_ok_and_what_is_not_is_missing_with_its_command(monkeypatch: pytest.MonkeyPatch):
    there: Mapping[str, object] = {
        "search": lambda: True,
        "search-cjk": lambda: False,
        "styles": lambda: False,
        "deposit": lambda: True,
    }
    monkeypatch.setattr(module, "THERE", there)
    found = {item.name: item for item in parts()}
    assert [item.state for item in found.values()] == ["ok", "missing", "missing", "ok"]
    assert not any(item.stops for item in found.values())
    assert found["styles"].cure == f"type: {shlex.quote(sys.executable)} -m pip install 'sitegen[styles]'"


def test_what_is_there_is_looked_for():
    assert all(isinstance(there(), bool) for there in THERE.values())
    assert THERE["deposit"]()


def test_a_path_with_spaces_is_quoted():
    assert install_command("search", "/a b/python") == "'/a b/python' -m pip install 'sitegen[search]'"


def test_every_hint_of_the_program_names_a_part_by_the_one_command():
    """However sitegen was installed, pip finds it in the environment: `.[…]` would need its folder."""
    known = {install_command(part) for part in OPTIONAL_PARTS}
    for path in (REPO / "sitegen").rglob("*.py"):
        for line in path.read_text().split("\n"):
            for told in re.findall(r"pip install (?!--)['.\w].*?[\]'](?:')?", line):
                assert told in known or "{part}" in told, (path.name, told)
