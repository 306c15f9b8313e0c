"""A rule that is told where files are read, with the words and examples that explain it."""

from __future__ import annotations

from typing import NamedTuple

FRONT, TEXT = "the front matter", "the text"  # parts of index.md; other parts are files by their name


class Rule(NamedTuple):
    """A rule: why it is there, what to do, and an example of each kind in one *part* of a case or of the site."""

    name: str
    why: str
    cure: str
    part: str = ""
    wrong: str = ""
    right: str = ""
    severity: str = "error"
