from __future__ import annotations

import pytest

from sitegen.resolve.weights import rarity, unit


@pytest.mark.parametrize(
    ("key", "holders", "total", "rare"),
    [
        ("=gout", 2, 2, 4),  # in a small collection what all have still says something
        ("=gout", 9_000, 10_000, 0),
        ("=gout", 2, 10_000, 12),
        ("gout", 2, 3, 0),
        ("gout", 2_500, 10_000, 1),
        ("gout", 2, 10_000, 11),
    ],
)
def test_the_fewer_have_it_the_rarer_it_is(key: str, holders: int, total: int, rare: int) -> None:
    assert rarity(key, holders, total) == rare


def test_an_edit_hardly_ever_changes_what_is_rare() -> None:
    changed = sum(rarity("=a", holders, 10_000) != rarity("=a", holders + 1, 10_000) for holders in range(1, 5_000))
    assert changed < 13


def test_a_topic_weighs_more_than_a_word() -> None:
    assert unit("=gout") > unit("gout")
