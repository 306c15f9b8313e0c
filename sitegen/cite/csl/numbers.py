"""Number variables: whether a text is numeric, whether it is more than one, and each number of it in its form."""

from __future__ import annotations

import re
from collections.abc import Callable

from sitegen.model.pattern import pattern

_NUMBER = r"[^\W\d_]{0,4}\d+[^\W\d_]{0,4}\.?"
_NUMERIC = pattern(rf"^\s*{_NUMBER}(?:\s*(?:[-–,&]|\band\b)\s*{_NUMBER})*\s*$")
_SEVERAL = pattern(r"\d[^\s\\]*\s*(?:[-–,&]|\band\b)\s*\S*\d|[ivxlc]+\s*[-–,&]\s*[ivxlc]+", re.IGNORECASE)


def is_numeric(text: str) -> bool:
    """Whether *text* is numbers and what joins numbers: `2nd`, `D2`, `2, 3`, `2-4`, `2 & 4`."""
    return bool(_NUMERIC.match(text))


def is_several(text: str) -> bool:
    """Whether *text* names more than one number."""
    return bool(_SEVERAL.search(text[:200]))  # the search takes the square of the length


def each(text: str, change: Callable[[int], str], dash: str = "–") -> str:
    """*text* with each whole number changed, ranges with a *dash*, commas and ampersands spaced evenly."""
    if text.isdecimal():
        return change(int(text[:18]))
    found = []
    for word in re.split(r"((?<!\s)\s*[-–,&]\s*)", text):
        mark = word.strip()
        if mark in ("-", "–"):
            found.append(dash)
        elif mark == ",":
            found.append(", ")
        elif mark == "&":
            found.append(" & ")
        else:
            found.append(change(int(mark[:18])) if mark.isdecimal() else word)
    return "".join(found)
