"""Headings of an abstract: typed as keys or as headings, read as headings."""

import pytest

from sitegen.read.abstract import heading


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("case", "Case"),
        ("case_presentation", "Case presentation"),
        ("case report", "Case report"),
        ("Introduction & importance", "Introduction & importance"),
        ("mRNA findings", "mRNA findings"),
        ("évolution", "Évolution"),
        ("症例", "症例"),
        ("", ""),
    ],
)
def test_a_key_becomes_a_heading(typed: str, shown: str) -> None:
    assert heading(typed) == shown
