"""Options that several commands share."""

import click
import pytest

from sitegen.cli.options import address, processes, unlisted


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
