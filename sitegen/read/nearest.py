"""Finding what was probably meant: the name most like a mistyped one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like *name*, or an empty string when none is near."""
    by_fold = {candidate.casefold(): candidate for candidate in sorted(known, reverse=True)}
    found = difflib.get_close_matches(name.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else ""


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint that names the nearest known name, or *otherwise*."""
    near = nearest(name, known)
    return f"did you mean '{near}'?" if near else otherwise
