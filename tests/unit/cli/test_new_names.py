"""A safe name is offered on a terminal, and told elsewhere."""

import click
import pytest
from click.testing import CliRunner

from sitegen.cli.new_names import chosen


@click.command()
@click.argument("name")
def command(name: str) -> None:
    click.echo(f"taken: {chosen(name, 'case')}")


def test_a_safe_name_is_taken_as_it_is():
    assert CliRunner().invoke(command, ["lung-abscess"]).output == "taken: lung-abscess\n"


def test_without_a_terminal_a_safe_one_is_told():
    result = CliRunner().invoke(command, ["Lung Äbscess"])
    assert (result.exit_code, "Type: sitegen new case lung-abscess" in result.output) == (2, True)


@pytest.mark.parametrize(("typed", "taken"), [("\n", True), ("y\n", True), ("n\n", False), ("", False)])
def test_on_a_terminal_it_is_offered(monkeypatch: pytest.MonkeyPatch, typed: str, taken: bool):
    monkeypatch.setattr("sitegen.cli.new_names.can_ask", lambda: True)
    result = CliRunner().invoke(command, ["Lung Äbscess"], input=typed)
    assert "Take 'lung-abscess' instead?" in result.output
    assert ("taken: lung-abscess" in result.output, result.exit_code) == (taken, 0 if taken else 1)


def test_what_is_like_no_name_is_told_what_a_name_is():
    result = CliRunner().invoke(command, ["肺膿瘍"])
    assert (result.exit_code, "use the letters a to z" in result.output.lower()) == (2, True)
