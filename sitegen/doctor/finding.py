"""What the doctor says of one thing."""

from __future__ import annotations

from typing import Literal, NamedTuple

State = Literal["ok", "missing", "problem"]
PROJECT = "project"  # the name of the finding that says whether there is one


class Finding(NamedTuple):
    """One line: *name* of the thing, how it is, in *words*, and what to type or do about it (`cure`).

    `missing` is what one can do without. A problem that `stops` keeps sitegen from working here at all.
    """

    name: str
    state: State
    words: str
    cure: str = ""
    stops: bool = False


def trouble(name: str, words: str, cure: str, *, stops: bool = False) -> Finding:
    """Something that is wrong."""
    return Finding(name, "problem", words, cure, stops)
