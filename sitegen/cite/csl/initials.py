"""Given names as initials, and initials as the style writes them."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"([^\s.\-‐–]+)(\.?)([\s.]*[-‐–]?\s*)")


@lru_cache(maxsize=4096)
def initialized(given: str, mark: str, hyphen: bool, initialize: bool) -> str:
    """*given* with *mark* after each initial; names in small letters stay whole, full names when not *initialize*."""
    found: list[str] = []
    for word, point, gap in _WORD.findall(given):
        initial = len(word) == 1 or (bool(point) and not word.islower() and len(word) <= 3)
        if word.islower() and not (len(word) == 1 and point):
            _word(found, word + point)
        elif initial or initialize:
            for letters in _letters(word):
                found.append(letters + mark)
            if "-" in gap or "‐" in gap:
                if hyphen:
                    found[-1] = found[-1].rstrip() + "-"
        else:
            _word(found, word + point, "-" in gap)
    return re.sub(r"\s+", " ", "".join(found)).strip().replace("- ", "-")


def _letters(word: str) -> list[str]:
    if len(word) > 1 and word.isupper() and word.isalpha() and len(word) <= 3:
        return list(word)
    return [word[0]]


def _word(found: list[str], word: str, hyphened: bool = False) -> None:
    if found and not found[-1].endswith((" ", "-")):
        found.append(" ")
    found.append(word + ("-" if hyphened else " "))
