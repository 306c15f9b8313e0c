"""Options that several commands share."""

import click
import pytest

from sitegen.cli.options import address, preview, processes


def test_the_option_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SITEGEN_URL", "https://environment.example.org/")
    assert address("https://option.example.org/") == "https://option.example.org/"
    assert address("") == "https://environment.example.org/"


def test_an_address_without_a_scheme_is_a_usage_error():
    with pytest.raises(click.UsageError, match="Write it in full"):
        address("cases.example.org")


@pytest.mark.parametrize(("context", "expected"), [
    ("deploy-preview", True), ("branch-deploy", True), ("production", False), ("", False),
])  # fmt: skip
def test_previews_stay_out_of_indexes(monkeypatch: pytest.MonkeyPatch, context: str, expected: bool):
    monkeypatch.setenv("CONTEXT", context)
    assert preview() is expected


def test_there_is_at_least_one_process():
    assert processes() >= 1
