"""`sitegen doctor`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen import files
from sitegen.cli.main import main


def doctor(root: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["doctor", "-C", str(root), *options])


def test_each_thing_has_a_line_and_a_last_one_sums_up(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"title: A\n")
    result = doctor(tmp_path)
    assert result.exit_code == 0
    lines = result.output.splitlines()
    told = [line for line in lines[:-2] if not line.startswith(" ")]
    assert all(line.split()[0] in ("ok", "missing", "problem") for line in told)
    assert lines[-1].startswith("sitegen can work here")


def test_what_stops_work_is_named_and_the_status_is_1(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"titel: A\n")
    result = doctor(tmp_path)
    assert result.exit_code == 1
    assert "-> did you mean 'title'?; sitegen check tells all" in result.output
    assert result.output.endswith("sitegen cannot work here until this is mended: site.yml.\n")


@pytest.mark.parametrize(("data", "works"), [(b"title: A\n", True), (b"titel: A\n", False)])
def test_programs_get_json(tmp_path: Path, data: bytes, works: bool):
    files.write(tmp_path / "content/site.yml", data)
    result = doctor(tmp_path, "--format", "json")
    report = json.loads(result.output)
    assert (report["works"], result.exit_code) == (works, 0 if works else 1)
    assert all(list(item) == ["name", "state", "words", "cure", "stops"] for item in report["findings"])


def test_where_there_is_no_project_the_last_line_says_so(tmp_path: Path):
    last = doctor(tmp_path).output.splitlines()[-1]
    assert last.startswith("sitegen can work on this computer")
    assert last.endswith(". There is no project here.")


def test_inside_a_project_it_is_the_project_that_is_looked_at(tmp_path: Path):
    files.write(tmp_path / "content/site.yml", b"titel: A\n")
    (tmp_path / "content/cases").mkdir()
    assert "unknown key 'titel'" in doctor(tmp_path / "content/cases").output
    assert [path.name for path in (tmp_path / "content/cases").iterdir()] == []


def test_settings_that_are_gone_are_told_and_keep_nothing_from_working(tmp_path: Path):
    (tmp_path / "content/cases").mkdir(parents=True)
    result = doctor(tmp_path)
    assert result.exit_code == 0
    assert "there is no content/site.yml" in result.output
    assert "site.yml." in result.output.splitlines()[-1]
