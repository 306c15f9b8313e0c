"""Given names as initials, and initials as the style writes them."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"([^\s.\-‐–]+)(\.?)([\s.]*[-‐–]?\s*)")


@lru_cache(maxsize=4096)
def initialized(given: str, mark: str, hyphen: bool, initialize: bool) -> str:
    """*given* with *mark* after each initial; names in small letters stay whole, full names when not *initialize*."""
    found: list[str] = []
    gap_before = ""
    for word, point, gap in _WORD.findall(given):
        initial = len(word) == 1 or bool(point)
        if word.islower() and not (len(word) == 1 and point):
            if gap_before == "-":
                found[-1] = found[-1].rstrip("-")
            else:
                _word(found, word + point)
        elif initial or initialize:
            found.append((word if point else _initial(word)) + mark)
            if hyphen and ("-" in gap or "‐" in gap):
                found[-1] = found[-1].rstrip() + "-"
        else:
            _word(found, word + point, "-" in gap)
        gap_before = "-" if "-" in gap else gap
    return re.sub(r"\s+", " ", "".join(found)).strip().replace("- ", "-")


def _initial(word: str) -> str:
    """The first letter; two where the name says that they are one, as in TSerendorj."""
    if len(word) > 2 and word[:2].isupper() and word[2:].islower():
        return word[0] + word[1].lower()
    return word[0]


def _word(found: list[str], word: str, hyphened: bool = False) -> None:
    if found and not found[-1].endswith((" ", "-")):
        found.append(" ")
    found.append(word + ("-" if hyphened else " "))
