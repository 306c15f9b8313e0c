"""Web hosts get sitegen from where it came from, and never a stranger's program of the same name."""

import json

import pytest

from sitegen.scaffold.answers import Refused
from sitegen.scaffold.requirements import origin, requirements, source

GIT = {"url": "https://git.example/a/sitegen.git", "vcs_info": {"vcs": "git", "commit_id": "abc123"}}


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def test_a_repository_is_named_with_its_commit():
    assert origin(json.dumps(GIT)) == "git+https://git.example/a/sitegen.git@abc123"
    assert lines(requirements(origin(json.dumps(GIT)), "0.1.0")) == [
        "sitegen[search] @ git+https://git.example/a/sitegen.git@abc123"
    ]


def test_an_archive_is_named_by_its_address():
    assert origin('{"url": "https://b.example/sitegen.zip", "archive_info": {}}') == "https://b.example/sitegen.zip"


@pytest.mark.parametrize(
    "note", ["", "no json", "[]", "{}", '{"url": "file:///home/a"}', '{"url": "https://me:secret@b.example/x.git"}',
             '{"url": "https://b.example/x y"}', '{"url": "https://b.example/x", "vcs_info": 3}'],
)  # fmt: skip
def test_what_nobody_else_can_or_may_fetch_is_not_named(note: str):
    assert origin(note) == ""


def test_without_one_nothing_is_installed_and_the_file_says_what_to_write():
    text = requirements("", "0.1.0")
    assert lines(text) == []
    assert "sitegen[search] @ git+https://" in text


def test_a_wheel_in_the_folder_is_a_place_too():
    assert lines(requirements(source("./sitegen-1-py3-none-any.whl"), "1")) == ["./sitegen-1-py3-none-any.whl[search]"]


@pytest.mark.parametrize("text", ["sitegen", "http://b.example/x", "https://b.example/x y", ""])
def test_other_places_are_refused(text: str):
    with pytest.raises(Refused):
        source(text)
