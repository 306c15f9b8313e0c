"""`sitegen schema`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.build.author_schemas import author_schemas
from sitegen.cli.main import main


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["schema", *arguments])


@pytest.mark.parametrize(("name", "key"), [("site", "publisher"), ("case", "consent")])
def test_a_schema_is_printed(name: str, key: str):
    result = run(name)
    assert result.exit_code == 0
    assert key in json.loads(result.output)["properties"]


def test_both_are_written_into_a_folder_and_the_lines_that_name_them_are_told(here: Path):
    result = run("-o", "schemas")
    assert result.exit_code == 0
    assert {path.name: path.read_bytes() for path in (here / "schemas").iterdir()} == author_schemas()
    assert "    # yaml-language-server: $schema=../schemas/site.schema.json\n" in result.output
    assert "    # yaml-language-server: $schema=../../../schemas/case.schema.json\n" in result.output
    assert "docs/editors.md" in result.output


def test_one_is_written_over_its_older_self(here: Path):
    (here / "site.schema.json").write_bytes(b"old")
    assert run("site", "-o", ".").exit_code == 0
    assert [path.name for path in here.iterdir()] == ["site.schema.json"]
    assert (here / "site.schema.json").read_bytes() == author_schemas()["site.schema.json"]


def test_without_a_name_and_a_folder_it_says_what_to_type():
    result = run()
    assert result.exit_code == 2
    assert "Name a schema, site or case; or a folder that both are written into: -o schemas" in result.output


def test_a_file_in_the_way_is_told_in_one_line(here: Path):
    (here / "schemas").write_bytes(b"")
    assert run("-o", "schemas").exit_code == 2
    (here / "there").mkdir()
    (here / "there/site.schema.json").mkdir()
    result = run("site", "-o", "there")
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert result.output.count("\n") == 1
