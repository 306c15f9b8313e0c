"""Results that depend on all cases of a site, kept for the page types that ask for the same one. Cards never change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TypeVar

from sitegen.model.site import Card

T = TypeVar("T")


def once_per_site(function: Callable[[Sequence[Card]], T]) -> Callable[[Sequence[Card]], T]:
    """Make *function* give its last result again for the very same cases. Nobody may change what it gives."""
    last: list[tuple[Sequence[Card], T]] = []

    @wraps(function)
    def remembered(cases: Sequence[Card]) -> T:
        if not last or last[0][0] is not cases:
            last[:] = [(cases, function(cases))]
        return last[0][1]

    return remembered
