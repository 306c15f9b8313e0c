"""Patterns of spellings are those that the reader folds into one."""

import re

import pytest

from sitegen.read.key_spellings import any_case, escaped, key_pattern, value_pattern
from sitegen.read.spelling import fold_key, fold_value

SPELLED = (
    "short_title",
    "short-title",
    "Short Title",
    "SHORT_TITLE",
    "shortTitle",
    "ShortTitle",
    " short  title ",
    "short - title",
)


@pytest.mark.parametrize("key", SPELLED)
def test_every_spelling_of_a_key_matches(key: str):
    assert fold_key(key) == "short_title"
    assert re.fullmatch(key_pattern(("subtitle", "short_title")), key)


@pytest.mark.parametrize("key", ["shorttitle", "short__title", "short_title_", "shrt_title", "title", "short", ""])
def test_another_key_does_not(key: str):
    assert fold_key(key) != "short_title"
    assert not re.fullmatch(key_pattern(("short_title",)), key)


@pytest.mark.parametrize("word", [
    "Writing – review & editing", "writing review and editing", "WRITING-REVIEW-EDITING", "writing_review_editing",
    "https://credit.niso.org/contributor-roles/writing-review-editing/",
])  # fmt: skip
def test_every_spelling_of_a_value_matches(word: str):
    assert re.fullmatch(value_pattern(("Supervision", "Writing – review & editing")), word)


def test_british_spellings_are_spellings():
    assert fold_value("Visualisation") == fold_value("Visualization")
    assert re.fullmatch(value_pattern(("Visualization",)), "visualisation")


@pytest.mark.parametrize("word", ["writing", "writing review", "writing reviewing editing", ""])
def test_another_value_does_not(word: str):
    assert not re.fullmatch(value_pattern(("Writing – review & editing",)), word)


def test_signs_with_a_meaning_in_patterns_are_escaped():
    assert re.fullmatch(escaped("a.b*(c)[d]/e"), "a.b*(c)[d]/e")
    assert not re.fullmatch(any_case("a.b"), "axb")
    assert re.fullmatch(any_case("doi.org/"), "DOI.Org/")
