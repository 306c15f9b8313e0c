"""Which case speaks of which."""

from __future__ import annotations

from sitegen.model.site import Notice
from sitegen.resolve.notices import notices, retracted
from tests.listed_cases import card


def test_a_case_is_spoken_of_by_its_slug_or_its_doi() -> None:
    cards = (
        card("a", doi="10.5555/X"), card("b"), card("note", notices_of=(Notice("retracts", "10.5555/x"),)),
        card("fix", notices_of=(Notice("corrects", "b"), Notice("retracts", "elsewhere"), Notice("retracts", "fix"))),
    )  # fmt: skip
    assert [(of, relation, by.slug) for of, relation, by in notices(cards)] == [
        ("a", "retracts", "note"), ("b", "corrects", "fix"),
    ]  # fmt: skip
    assert retracted(cards) == {"a"}


def test_most_sites_have_no_notices() -> None:
    assert not [*notices((card("a"), card("b")))]
