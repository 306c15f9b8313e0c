"""Tests of sitegen/read/slugs.py."""

from __future__ import annotations

import pytest

from sitegen.read.slugs import slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Case Presentation", "case-presentation"),
        ("Follow-up & outcome (2020)", "follow-up-outcome-2020"),
        ("Caso clínico", "caso-clínico"),
        ("症例", "症例"),
        ("...", "sec"),
        ("Ref-1", "sec-ref-1"),
        ("Fig 2", "sec-fig-2"),
    ],
)
def test_ids_are_made_of_the_words(text, name):
    assert slug(text) == name
