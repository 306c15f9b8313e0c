"""The command line's front door."""

import pytest
from click.testing import CliRunner

from sitegen import files
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
    assert "sitegen init my-cases" in result.output


REFUSED = [
    ["new", "case", "there"], ["new", "case", "Capitals"], ["new", "case", "a-case", "none.png"],
    ["new", "page", "about"], ["new", "page", "search"], ["init"], ["init", "--lang", "English!", "new"],
    ["build", "-C", "nowhere"], ["serve", "--port", "0"], ["export", "unheard-of"], ["explain", "unheard-of"],
    ["schema"], ["refs", "add", "unheard-of", "--case", "there"],
]  # fmt: skip


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_what_cannot_be_done_is_told_in_one_line(words: list[str], tmp_path, monkeypatch: pytest.MonkeyPatch):
    for path in ("content/cases/there/index.md", "content/pages/about.md"):
        files.write(tmp_path / path, b"---\ntitle: A\n---\n")
    monkeypatch.chdir(tmp_path)
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("\n") == 1, result.stderr


@pytest.mark.parametrize("words", [["build", "--strikt"], ["new", "case"], ["check", "a", "b"], ["new", "cse", "a"]])
def test_a_command_that_is_written_wrongly_is_answered_with_how_it_is_written(words: list[str]):
    result = run(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: main ")
