"""The order of words: accents and case count only between words that are otherwise the same."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_AS_TWO = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "þ": "th", "ð": "d"})
_UNHEARD = str.maketrans({**dict.fromkeys('“”‘"«»[](),', ""), "’": " ", "'": " "})


@lru_cache(maxsize=8192)
def collation_key(text: str) -> tuple[str, str]:
    """What *text* is sorted by."""
    plain = text.translate(_UNHEARD).strip().casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_AS_TWO))
        plain = "".join([letter for letter in plain if not unicodedata.combining(letter)])
    return plain, text.swapcase()
