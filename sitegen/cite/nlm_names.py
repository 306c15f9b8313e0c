"""Names in NLM style: `Moffat FL Jr`, all of them, `et al` only where the record is cut short.

https://www.ncbi.nlm.nih.gov/books/NBK7282/ (Citing Medicine, appendix A and chapter 1)
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sitegen.cite.names import OTHERS
from sitegen.model.person import Name, is_east_asian

_ORDINALS = {"II": "2nd", "III": "3rd", "IV": "4th", "V": "5th"}
_LATIN_ENDS = 0x0590  # letters before this code point have initials: Latin, Greek, Cyrillic, Armenian


def listed(people: Sequence[Name]) -> str:
    """All names, with commas."""
    return ", ".join([_shown(name) for name in people])


def _shown(name: Name) -> str:
    if name.literal:
        return "et al" if name == OTHERS else name.literal
    family, given = name.family, name.given
    if not family.isascii() and is_east_asian(family) and is_east_asian(given):
        return name.full
    if name.non_dropping_particle:
        family = f"{name.non_dropping_particle} {family}"
    if name.dropping_particle:
        family = f"{name.dropping_particle} {family}"
    if not given:
        return f"{family} {_suffix(name.suffix)}" if name.suffix else family
    shown = f"{family} {initials(given)}"
    return f"{shown} {_suffix(name.suffix)}" if name.suffix else shown


def _suffix(suffix: str) -> str:
    bare = suffix.rstrip(".").strip(", ")
    return _ORDINALS.get(bare, bare)


@lru_cache(4096)
def initials(given: str) -> str:
    """`Jean-Luc` → JL, `F. L.` → FL, `JC` → JC; names in scripts without initials stay whole."""
    if ord(max(given)) >= _LATIN_ENDS and any(char.isalpha() and ord(char) >= _LATIN_ENDS for char in given):
        return given
    words = given.replace(".", " ").replace("-", " ").replace("‐", " ").replace("’", "'").split()
    if len(words) == 1 and len(words[0]) <= 3 and words[0].isupper():
        return words[0]
    named = [word for word in words if not word[0].islower()] or words
    return "".join([word if len(word) <= 3 and word.isupper() else word[0].upper() for word in named])
