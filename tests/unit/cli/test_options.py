"""Options that several commands share."""

from pathlib import Path

import click
import pytest

from sitegen import files
from sitegen.cli.options import address, processes, project_root, unlisted


def test_the_option_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SITEGEN_URL", "https://environment.example.org/")
    assert address("https://option.example.org/") == "https://option.example.org/"
    assert address("") == "https://environment.example.org/"


@pytest.mark.parametrize(
    "written", ["cases.example.org", "https://a.example/\nDisallow: /", "https://a.example/\x7f", "https:// x"]
)
def test_an_address_that_site_yml_would_not_take_is_a_usage_error(monkeypatch: pytest.MonkeyPatch, written: str):
    with pytest.raises(click.UsageError, match="Write it in full"):
        address(written)
    monkeypatch.setenv("SITEGEN_URL", written)
    with pytest.raises(click.UsageError, match="Write it in full"):
        address("")


@pytest.mark.parametrize(("context", "expected"), [
    ("deploy-preview", True), ("branch-deploy", True), ("production", False), ("", False),
])  # fmt: skip
def test_previews_stay_out_of_indexes(monkeypatch: pytest.MonkeyPatch, context: str, expected: bool):
    monkeypatch.setenv("CONTEXT", context)
    assert unlisted(drafts=False) is expected
    assert unlisted(drafts=True)


def test_there_is_at_least_one_process():
    assert processes() >= 1


def test_the_project_above_is_taken_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    files.write(tmp_path / "content/cases/a/index.md", b"")
    assert project_root(tmp_path) == tmp_path
    assert capsys.readouterr() == ("", "")
    assert project_root(tmp_path / "content/cases") == tmp_path
    assert capsys.readouterr() == ("", f"Project: {tmp_path}\n")


def test_where_there_is_no_project_it_is_said_how_to_make_one(tmp_path: Path):
    with pytest.raises(click.UsageError, match="sitegen init my-cases"):
        project_root(tmp_path)


def test_a_project_whose_content_is_gone_is_told_as_such(tmp_path: Path):
    files.write(tmp_path / ".sitegen/stamp.json", b"{}")
    with pytest.raises(click.UsageError, match="content/ is gone"):
        project_root(tmp_path)
