"""The nearest of a case: its scores with all others at once, and the highest of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from sitegen.resolve.bit_sums import at_least, highest, members, sums, value
from sitegen.resolve.postings import Postings
from sitegen.resolve.weights import LEAST, STEPS, rarity, unit

SHOWN = 5  # as many as PubMed's “Similar articles” shows at first


class Ranking:
    """All cases that are in *postings*, by their *numbers*. *order* of a case decides between equals."""

    def __init__(self, postings: Postings, numbers: Collection[int], order: Callable[[int], int]) -> None:
        self.postings, self.order, self.total = postings, order, len(numbers)
        self.all = sum(1 << number for number in numbers)
        self.floor = [self.all if LEAST >> power & 1 else 0 for power in range(LEAST.bit_length())]
        self._weights: dict[str, int] = {}

    def weight(self, key: str) -> int:
        """What one step of sharing *key* weighs; nothing when nobody shares it."""
        known = self._weights.get(key)
        if known is None:
            holders = self.postings.holders(key)
            known = self._weights[key] = unit(key) * rarity(key, holders, self.total) if holders > 1 else 0
        return known

    def scores(self, strengths: Mapping[str, int]) -> list[int]:
        """The score of each case with one of these *strengths*, in planes."""
        terms: list[tuple[int, int]] = []
        for key, strength in strengths.items():
            if weight := self.weight(key):
                planes = self.postings.planes(key)[:strength]
                terms += [(weight * step, plane) for step, plane in zip(STEPS, planes, strict=False)]
        return sums(terms)

    def nearest(self, strengths: Mapping[str, int], without: Iterable[int]) -> tuple[list[int], int]:
        """The cases most like one of these *strengths*, the most similar first, and the score that another must reach
        to be among them. Those *without* are left out.
        """
        planes = self.scores(strengths)
        among = self.all
        for other in without:
            among &= ~(1 << other)
        among = at_least(planes, self.floor, among)
        certain, tied = highest(planes, among, SHOWN)
        found = [*members(certain)]
        if tied:
            found += sorted(members(tied), key=self.order)[: SHOWN - len(found)]
        scored = sorted((-value(planes, other), self.order(other), other) for other in found)
        return [other for _, _, other in scored], -scored[-1][0] if len(scored) == SHOWN else LEAST
