"""`sitegen check`: every mistake, nothing written."""

from pathlib import Path

from click.testing import CliRunner

from sitegen import files
from sitegen.cli.main import main


def project(root: Path) -> Path:
    files.write(root / "content/site.yml", b"title: Cases\n")
    front = "title: A case\ndate: 2020-01-02\nstatus: published\nauthors: [Jane Doe]\n"
    files.write(root / "content/cases/a/index.md", f"---\n{front}---\n\n## Case\n\nWords.\n".encode())
    return root


def test_nothing_is_written(tmp_path: Path):
    result = CliRunner().invoke(main, ["check", "-C", str(project(tmp_path))])
    assert result.exit_code == 0
    assert "no problems" in result.output
    assert not (tmp_path / "public").exists()


def test_mistakes_are_found(tmp_path: Path):
    files.write(project(tmp_path) / "content/cases/a/index.md", b"")
    result = CliRunner().invoke(main, ["check", "-C", str(tmp_path)])
    assert result.exit_code == 1
    assert "error[empty-file]" in result.output
