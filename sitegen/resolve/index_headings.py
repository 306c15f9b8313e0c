"""The headings of an alphabetical index: a Latin letter, `0–9`, or the script of a word in other letters."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from sitegen.resolve.slugs import unaccented

DIGITS, OTHERS = "0-9", "other"
# By the names that Unicode gives letters: https://www.unicode.org/charts/
SCRIPTS = {
    "GREEK": "greek", "CYRILLIC": "cyrillic", "HEBREW": "hebrew", "ARABIC": "arabic", "DEVANAGARI": "devanagari",
    "BENGALI": "bengali", "TAMIL": "tamil", "THAI": "thai", "HANGUL": "korean", "HIRAGANA": "kana", "KATAKANA": "kana",
    "CJK": "chinese",
}  # fmt: skip
_SPECIAL = str.maketrans({"ß": "s", "Æ": "A", "æ": "a", "Ø": "O", "ø": "o", "Đ": "D", "đ": "d", "Œ": "O", "œ": "o",
                          "Ł": "L", "ł": "l", "Þ": "T", "þ": "t", "ı": "i"})  # fmt: skip
_ORDER = {name: place for place, name in enumerate((*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", DIGITS, *SCRIPTS.values(), OTHERS))}


def heading(words: str) -> str:
    """The heading that *words* stand under: `A` … `Z`, `0-9`, `arabic`, `chinese` …, `other` without a letter."""
    if words[:1].isalnum():
        return _of(words[0])
    return next((_of(char) for char in words if char.isalnum()), OTHERS)


@lru_cache(4096)
def _of(letter: str) -> str:
    plain = unaccented(letter).translate(_SPECIAL).upper()[:1]
    if plain.isascii():
        return plain if plain.isalpha() else DIGITS
    return SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], OTHERS)


def place(name: str) -> int:
    """Where a heading stands among all: letters, digits, then other scripts."""
    return _ORDER[name]


def is_script(name: str) -> bool:
    """Whether a heading is that of another script than the Latin."""
    return place(name) > _ORDER[DIGITS]
