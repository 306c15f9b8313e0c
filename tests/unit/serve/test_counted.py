from __future__ import annotations

import pytest

from sitegen.model.case import Case
from sitegen.model.site import Card
from sitegen.serve import counted as module
from sitegen.serve.completeness import completeness
from sitegen.serve.counted import Counted
from tests import samples
from tests.previewed import Fixed


class Cases(Fixed):
    """Notes the cases that are asked for; those in `gone` are not there."""

    def __init__(self, *gone: str) -> None:
        super().__init__({})
        self.gone, self.decoded = set(gone), list[str]()

    def case(self, card: Card) -> Case | None:
        self.decoded.append(card.digest)
        return None if card.slug in self.gone else samples.small_case()


def card(slug: str, digest: str) -> Card:
    return Card(slug=slug, digest=digest, title=(), title_text=slug)


def test_a_case_is_decoded_once_until_it_is_another() -> None:
    shown, counted = Cases(), Counted()
    for digest in ("1", "1", "2"):
        assert counted.of(shown, card("a", digest)) == completeness(samples.small_case())
    assert shown.decoded == ["1", "2"]


def test_one_that_cannot_be_read_is_asked_for_again() -> None:
    shown, counted = Cases("a"), Counted()
    assert counted.of(shown, card("a", "1")) is None
    shown.gone.clear()
    assert counted.of(shown, card("a", "1")) is not None


def test_what_was_counted_longest_ago_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    shown, counted = Cases(), Counted()
    for digest in "1231":
        counted.of(shown, card("a", digest))
    assert shown.decoded == ["1", "2", "3", "1"]
    counted.of(shown, card("a", "3"))
    assert shown.decoded == ["1", "2", "3", "1"]
