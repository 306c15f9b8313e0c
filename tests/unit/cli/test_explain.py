"""`sitegen explain`."""

from pathlib import Path

from click.testing import CliRunner, Result

from sitegen import files
from sitegen.cli.main import main


def project(root: Path) -> Path:
    files.write(root / "content/site.yml", b"title: Cases\n")
    front = "title: A case\ndate: 2020-01-02\nstatus: published\nauthors: [Jane Doe]\n"
    files.write(root / "content/cases/a/index.md", f"---\n{front}---\n\n## Case\n\nWords.\n".encode())
    return root


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
    assert "its case:" in result.output


def test_what_is_neither_is_a_usage_error_that_lists_the_rules(tmp_path: Path):
    result = run(project(tmp_path), "nonsense")
    assert result.exit_code == 2
    assert "panel-alt" in result.output
