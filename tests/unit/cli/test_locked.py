"""Who holds the project is named."""

import click
import pytest

from sitegen import files
from sitegen.cli.locked import lock_told


def test_a_command_that_must_wait_says_for_whom():
    with pytest.raises(click.ClickException) as told, lock_told():
        raise files.Locked("process 7 on ward")
    assert told.value.message == "Another build is under way here (process 7 on ward). Wait for it, or stop it."


def test_another_fault_is_none_of_it():
    with pytest.raises(OSError, match="full"), lock_told():
        raise OSError("full")
