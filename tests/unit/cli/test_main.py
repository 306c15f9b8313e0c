"""The command line's front door."""

import pytest
from click.testing import CliRunner

from sitegen.cli.main import COMMANDS, main
from sitegen.version import __version__


def run(*arguments: str):
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_lists_every_command(flag: str):
    result = run(flag)
    assert result.exit_code == 0
    assert all(name in result.output for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_every_command_has_help(command: str, flag: str):
    result = run(command, flag)
    assert result.exit_code == 0
    assert result.output.startswith("Usage: ")


def test_the_version_is_printed():
    assert run("--version").output == f"sitegen, version {__version__}\n"


def test_a_misspelt_command_is_answered_with_the_nearest():
    result = run("biuld")
    assert result.exit_code == 2
    assert "There is no command 'biuld'. Did you mean 'build'?" in result.output


@pytest.mark.parametrize("command", ["build", "check", "clean"])
def test_a_folder_without_content_is_a_usage_error(command: str, tmp_path):
    result = run(command, "-C", str(tmp_path))
    assert result.exit_code == 2
    assert "has no folder 'content'" in result.output
