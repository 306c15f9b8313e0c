"""The words of the interface: marked where they stand, and as a language has them.

They are written in English in the code and in templates, where they are found for the catalogues of translators
(`docs/catalogues.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple


def phrase(english: str) -> str:
    """Marks words that are said later by a variable, so that catalogues have them: `Facet(label=phrase("Outcome"))`."""
    return english


class Plural(NamedTuple):
    """A phrase that depends on a number: its forms, and which of them a number asks for."""

    forms: tuple[str, ...]
    which: Callable[[int], int]

    def form(self, count: int) -> str:
        """The phrase for *count* things."""
        return self.forms[min(self.which(count), len(self.forms) - 1)]


Catalogue = Mapping[str, str | Plural]  # by the English phrase, a plural's by its singular
