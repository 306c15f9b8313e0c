"""Regular expressions that are compiled when they are first used."""

import re

import pytest

from sitegen.model.pattern import pattern


def test_it_finds_what_a_compiled_one_finds():
    number = pattern(r"(?P<digits>\d+) MM", re.IGNORECASE)
    assert number.pattern == r"(?P<digits>\d+) MM"
    assert [found["digits"] for found in number.finditer("3 mm, 40 MM")] == ["3", "40"]
    assert number.sub("-", "a 3 mm b") == "a - b"
    assert number.fullmatch("3 cm") is None


def test_it_is_compiled_once_and_not_before_it_is_used(monkeypatch: pytest.MonkeyPatch):
    compiled, real = list[str](), re.compile

    def noting(words: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(words)
        return real(words, flags)

    monkeypatch.setattr(re, "compile", noting)
    rare = pattern("rare")
    assert compiled == []
    assert rare.search("a rare word")
    assert rare.search("rare again")
    assert compiled == ["rare"]


def test_it_has_no_names_but_those_of_a_compiled_one():
    assert hasattr(pattern("a"), "fullmatch")
    assert not hasattr(pattern("a"), "nothing_of_this_name")
