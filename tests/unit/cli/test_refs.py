"""`sitegen refs` lists its commands, and each has help."""

import pytest
from click.testing import CliRunner

from sitegen.cli.main import main
from sitegen.cli.refs import COMMANDS


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_each_command_has_its_help(name: str) -> None:
    result = CliRunner().invoke(main, ["refs", *filter(None, [name]), "--help"])
    assert result.exit_code == 0
    assert result.output.startswith("Usage: ")


def test_a_misspelt_command_is_answered_with_the_nearest() -> None:
    assert "Did you mean 'import'?" in CliRunner().invoke(main, ["refs", "imprt"]).output
