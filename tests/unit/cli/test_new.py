"""`sitegen new` lists what it begins, and each has help."""

import pytest
from click.testing import CliRunner

from sitegen.cli.main import main
from sitegen.cli.new import COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_each_is_listed_and_has_help(name: str):
    assert name in CliRunner().invoke(main, ["new", "-h"]).output
    assert CliRunner().invoke(main, ["new", name, "-h"]).exit_code == 0


def test_another_is_not_known():
    assert "Did you mean 'page'?" in CliRunner().invoke(main, ["new", "pages", "about"]).output
