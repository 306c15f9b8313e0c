"""`sitegen explain`."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.build.rules import RULES
from sitegen.cli.main import main
from sitegen.plugins import discover
from tests import small_site


def project(root: Path) -> Path:
    return small_site.project(root, "title: Cases\n", a=small_site.case())


def run(root: Path, subject: str) -> Result:
    return CliRunner().invoke(main, ["explain", "-C", str(root), subject])


def test_a_rule_is_explained_with_examples(tmp_path: Path):
    result = run(project(tmp_path), "panel-alt")
    assert result.exit_code == 0
    assert "Right:" in result.output
    assert "Wrong:" in result.output


def test_a_page_is_explained_by_what_it_was_made_of(tmp_path: Path):
    CliRunner().invoke(main, ["build", "-C", str(project(tmp_path))])
    result = run(tmp_path, "/cases/a/")
    assert result.exit_code == 0
    assert "It was last made because it is new." in result.output


def test_what_is_neither_is_a_usage_error_that_names_the_nearest_rule(tmp_path: Path):
    result = run(project(tmp_path), "orcd")
    assert result.exit_code == 2
    assert "did you mean 'orcid'?" in result.output
    assert "sitegen explain alone" in run(tmp_path, "xyzzy").output


def test_before_the_first_build_it_says_so(tmp_path: Path):
    result = run(project(tmp_path), "/cases/a/")
    assert result.exit_code == 2
    assert "nothing has been built" in result.output


def test_without_a_subject_it_lists_all_rules_with_their_reasons():
    result = CliRunner().invoke(main, ["explain"])
    assert result.exit_code == 0
    rows = [line.split(maxsplit=1) for line in result.output.splitlines()]
    names = [name for name, _ in rows]
    assert names == sorted(names)
    assert {"orcid", "panel-alt", "yaml", "dicom"} <= set(names)


@pytest.mark.parametrize("name", [*RULES, *discover("checks").by_name])
def test_every_rule_has_its_page(name: str):
    result = CliRunner().invoke(main, ["explain", name])
    assert result.exit_code == 0
    assert result.output.startswith(f"{name} (")
    assert "What to do:" in result.output or "sitegen says:" in result.output


def test_a_rule_of_the_checks_shows_what_sitegen_says_to_the_wrong_example():
    output = CliRunner().invoke(main, ["explain", "panel-alt"]).output
    assert "sitegen says: figure 'fig-ct' has no alternative text" in output
    assert "hint: describe what a reader should see" in output


def test_it_says_whether_a_rule_can_be_made_less_serious():
    assert "checks: {orcid: error}" in CliRunner().invoke(main, ["explain", "orcid"]).output
    assert "This rule always holds." in CliRunner().invoke(main, ["explain", "dicom"]).output
