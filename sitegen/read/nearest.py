"""Finding what was probably meant: the name most like a mistyped one.

Comparing one name with thousands takes a tenth of a second. Whoever asks in a loop makes one `Nearest`, which compares
what can be alike by its length, each name once, and after many names no more: those mistakes have one cause.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import cached_property

LIKE = 0.6  # how much of two names must be the same
LONGEST = 100  # characters; longer names are not compared
MOST_HINTS = 20


class Nearest:
    """Looks up names among the *known* ones."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = known
        self._found: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        """The known name most like *name*, or an empty string when none is near."""
        if name not in self._found:
            if len(self._found) >= MOST_HINTS or len(name) > LONGEST:
                return ""
            self._found[name] = self._search(name.casefold())
        return self._found[name]

    def _search(self, name: str) -> str:
        most = int(len(name) * (2 - LIKE) / LIKE)  # a name longer than this cannot have so much in common
        lengths = range(int(len(name) * LIKE / (2 - LIKE)), most + 1)
        candidates = [fold for length in lengths for fold in self._by_length.get(length, ())]
        found = difflib.get_close_matches(name, candidates, n=1, cutoff=LIKE)
        return self._by_fold[found[0]] if found else ""

    @cached_property
    def _by_fold(self) -> dict[str, str]:
        return {candidate.casefold(): candidate for candidate in sorted(self._known, reverse=True)}

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        groups: dict[int, list[str]] = {}
        for fold in self._by_fold:
            groups.setdefault(len(fold), []).append(fold)
        return groups


def nearest(name: str, known: Iterable[str] | Nearest) -> str:
    """The known name most like *name*, or an empty string when none is near."""
    return known(name) if isinstance(known, Nearest) else Nearest(known)(name)


def did_you_mean(name: str, known: Iterable[str] | Nearest, otherwise: str = "") -> str:
    """A hint that names the nearest known name, or *otherwise*."""
    near = nearest(name, known)
    return f"did you mean '{near}'?" if near else otherwise
