"""A sign # behind a blank begins a note in YAML, and what follows is not read: half a title.

Whoever means a note leaves a blank behind the sign; `Lesion #2 of the liver` is none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LIKELY = re.compile(r"\S[ \t]+#[^\s#]")
_CUT = re.compile(r"[ \t]+(?P<rest>#[^\s#].*?)\s*")
LONGEST = 60  # characters of a text that a hint repeats
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,6}")


class Cut(NamedTuple):
    """Where in its line (from 0) the text breaks off, how long the rest is, and what is told."""

    column: int
    length: int
    message: str
    hint: str


def cut(text: str, line: str, end: int) -> Cut | None:
    """What is cut off the unquoted *text*, which ends before column *end* of *line*."""
    found = _CUT.fullmatch(line, end)
    if found is None or "\n" in text:
        return None
    rest = found["rest"]
    if not text and _COLOUR.fullmatch(rest):
        return None  # a theme says more of its colours
    whole = f"{text}{line[end : found.start('rest')]}{rest}" if text else rest
    mark = "'" if '"' in whole else '"'
    example = f": {mark}{whole}{mark}" if len(whole) <= LONGEST and mark not in whole else ""
    return Cut(
        found.start("rest"), len(rest),
        "behind a blank, # begins a note: what stands here is not read",
        f"put the whole text in quotes{example}; if it is a note, leave a blank behind #",
    )  # fmt: skip
