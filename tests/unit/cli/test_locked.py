"""Who holds the project is named."""

from pathlib import Path

import click
import pytest

from sitegen import files
from sitegen.cli.locked import alone, lock_told
from sitegen.model.layout import STATE


def test_a_command_that_must_wait_says_for_whom():
    with pytest.raises(click.ClickException) as told, lock_told():
        raise files.Locked("process 7 on ward")
    assert told.value.message == "Another build is under way here (process 7 on ward). Wait for it, or stop it."


def test_another_fault_is_none_of_it():
    with pytest.raises(OSError, match="full"), lock_told():
        raise OSError("full")


def test_the_project_is_held_where_a_build_holds_it(tmp_path: Path):
    with alone(tmp_path), pytest.raises(files.Locked), files.lock(tmp_path / STATE / "lock", 0):
        pytest.fail("both have it")
