"""What a site most likely had is missed aloud."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from sitegen import files
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.cli.main import main

CASE = b"---\ntitle: A\nstatus: published\ndate: 2020-01-02\nauthors: [Ada Example]\nconsent: {obtained: written}\n---\n\n## Case\n\nWords.\n"
SITE = b"title: Cases\nurl: https://cases.example/\n"


def told(root: Path) -> list[tuple[str, str, str]]:
    report = build(root, Options(write=False, search=False), lambda *_: None)
    return [(item.file, item.rule, item.severity) for item in report.diagnostics]


def hint(root: Path) -> str:
    report = build(root, Options(write=False, search=False), lambda *_: None)
    return report.diagnostics[0].hint


def test_a_site_without_settings_is_a_warning_and_one_with_a_line_of_them_is_none(tmp_path: Path) -> None:
    files.write(tmp_path / "content/cases/a/index.md", CASE)
    assert told(tmp_path) == [("content/site.yml", "no-settings", "warning")]
    files.write(tmp_path / "content/site.yml", SITE)
    assert told(tmp_path) == []


def test_a_strict_build_refuses_it_and_says_what_to_do(tmp_path: Path) -> None:
    files.write(tmp_path / "content/cases/a/index.md", CASE)
    result = CliRunner().invoke(main, ["check", "--strict", "-C", str(tmp_path)])
    assert result.exit_code == 1
    assert "put the file back" in result.output


@pytest.mark.parametrize("name", ["site.yml.txt", "site.yaml", "Site.yml", "site.rtf"])
def test_settings_under_another_name_are_renamed_and_nothing_is_to_be_removed(tmp_path: Path, name: str) -> None:
    files.write(tmp_path / "content/cases/a/index.md", CASE)
    files.write(tmp_path / "content" / name, SITE)
    assert told(tmp_path) == [("content/site.yml", "no-settings", "warning")]
    assert f"'{name}'" in hint(tmp_path)


def test_beside_settings_such_a_file_has_no_place(tmp_path: Path) -> None:
    files.write(tmp_path / "content/cases/a/index.md", CASE)
    files.write(tmp_path / "content/site.yml", SITE)
    files.write(tmp_path / "content/site.yaml", SITE)
    assert told(tmp_path) == [("content/site.yaml", "unknown-file", "warning")]


def test_a_folder_with_nothing_in_it_is_no_site_yet(tmp_path: Path) -> None:
    files.make_folder(tmp_path / "content")
    assert ("content/site.yml", "no-settings", "warning") not in told(tmp_path)


def test_cases_that_are_gone_are_another_thing_than_drafts(tmp_path: Path) -> None:
    files.write(tmp_path / "content/site.yml", SITE)
    assert told(tmp_path) == [("content/cases", "no-cases", "warning")]
    assert "put the folder back" in hint(tmp_path)
    files.write(tmp_path / "content/cases/a/index.md", CASE.replace(b"published", b"draft"))
    assert "status: published" in hint(tmp_path)
