"""How sources with errors in them are shown: as they were without, or as they stand, mistakes and all.

A text is shown as it stands while nobody has seen it better: the preview began with it, or it is new.
"""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple


class WithErrors(NamedTuple):
    """Names of sources with errors: those that are `kept` as they were without, and those shown `as_it_stands`."""

    kept: frozenset[str] = frozenset()
    as_it_stands: frozenset[str] = frozenset()

    def after(self, broken: Set[str], kept: Set[str]) -> WithErrors:
        """Of those that are *broken* now, these were *kept* now; what was before, is as long as it is broken."""
        stay = broken & (self.kept | kept)
        return WithErrors(frozenset(stay), frozenset(broken - stay))
