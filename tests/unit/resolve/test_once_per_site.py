from __future__ import annotations

from collections.abc import Sequence

from sitegen.model.site import Card
from sitegen.resolve.once_per_site import once_per_site
from tests.listed_cases import card


def test_what_follows_from_a_site_is_worked_out_once() -> None:
    asked: list[int] = []

    @once_per_site
    def size(cases: Sequence[Card]) -> int:
        asked.append(len(cases))
        return len(cases)

    one, other = (card("a"),), (card("a"), card("b"))
    assert [size(one), size(one), size(other), size(one)] == [1, 1, 2, 1]
    assert asked == [1, 2, 1]
