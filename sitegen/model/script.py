"""Whether a text is written in Latin letters, as some indexes demand."""

from __future__ import annotations

import unicodedata


def is_latin(words: str) -> bool:
    """Whether most letters of *words* are Latin ones; true of a text without letters."""
    if words.isascii():
        return True
    letters = [letter for letter in words if letter.isalpha()]
    latin = sum(letter.isascii() or unicodedata.name(letter, "").startswith("LATIN ") for letter in letters)
    return 2 * latin >= len(letters)
