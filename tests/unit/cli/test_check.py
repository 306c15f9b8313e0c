"""`sitegen check`: every mistake, nothing written."""

from pathlib import Path

from click.testing import CliRunner

from sitegen import files
from sitegen.cli.main import main
from tests import small_site


def project(root: Path) -> Path:
    return small_site.project(root, "title: Cases\n", a=small_site.case())


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


def test_what_registries_ask_for_is_told_when_asked(tmp_path: Path):
    result = CliRunner().invoke(
        main, ["check", "--deposit", "-C", str(project(tmp_path))], env={"SITEGEN_SCHEMAS": None}
    )
    assert result.exit_code == 1
    assert "error[deposit-setting]" in result.output
    assert "deposit-setting" not in CliRunner().invoke(main, ["check", "-C", str(tmp_path)]).output
    assert not (tmp_path / "public").exists()


def test_schemas_are_in_a_folder_that_is_there(tmp_path: Path):
    words = ["check", "-C", str(project(tmp_path)), "--deposit", "--schemas", str(tmp_path / "none")]
    result = CliRunner().invoke(main, words)
    assert (result.exit_code, "is no folder" in result.output) == (2, True)
    other = CliRunner().invoke(main, ["check", "-C", str(tmp_path)], env={"SITEGEN_SCHEMAS": str(tmp_path / "none")})
    assert other.exit_code == 0
