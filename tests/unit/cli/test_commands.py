"""A group imports a command when it is asked for, and names the nearest when it has none."""

import sys

import click
from click.testing import CliRunner

from sitegen.cli.commands import Commands

GROUP = Commands("refs", listing={"add": "Fetch.", "check": "Look."}, prefix="refs_")


def test_commands_are_listed_without_being_imported() -> None:
    sys.modules.pop("sitegen.cli.refs_check", None)
    result = CliRunner().invoke(GROUP, ["--help"])
    assert "Look." in result.output
    assert "sitegen.cli.refs_check" not in sys.modules


def test_a_command_is_that_of_its_file() -> None:
    found = GROUP.get_command(click.Context(GROUP), "check")
    assert found is not None
    assert found.name == "check"
    assert GROUP.get_command(click.Context(GROUP), "build") is None


def test_the_nearest_command_is_named() -> None:
    assert "Did you mean 'check'?" in CliRunner().invoke(GROUP, ["chekc"]).output
