"""What follows from all cases of a site, worked out once though several page types ask: cards never change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TypeVar

from sitegen.model.site import Card

T = TypeVar("T")


def of_last_site(function: Callable[[Sequence[Card]], T]) -> Callable[[Sequence[Card]], T]:
    """*function* with its last result at hand, for the very same cases. Nobody may change what it gives."""
    last: list[tuple[Sequence[Card], T]] = []

    @wraps(function)
    def remembered(cases: Sequence[Card]) -> T:
        if not last or last[0][0] is not cases:
            last[:] = [(cases, function(cases))]
        return last[0][1]

    return remembered
