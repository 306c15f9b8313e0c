"""Titles of cases that were taken back."""

from __future__ import annotations

import pytest

from sitegen.render.phrases import Phrases
from sitegen.render.standing import titled


@pytest.mark.parametrize(("status", "shown"), [
    ("published", "A toe"), ("draft", "A toe"), ("withdrawn", "Withdrawn: A toe"), ("retracted", "Retracted: A toe"),
])  # fmt: skip
def test_a_title_says_first_that_the_case_was_taken_back(status: str, shown: str) -> None:
    assert titled("A toe", status, Phrases()) == shown
