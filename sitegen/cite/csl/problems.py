"""What is wrong with a style, for its author: a place, a sentence and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One fault of a style or locale file; callers make diagnostics of it.

    `line` and `column` count from 1. A *fatal* fault is one with which nothing can be printed. `file` is empty for the
    style itself, else the tag of the locale (`de-AT`) or the address of the parent style that the fault is in.
    """

    line: int
    column: int
    message: str
    hint: str
    fatal: bool = False
    file: str = ""


class BadStyle(Exception):
    """A style that cannot be used, with all that is wrong with it, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column))
        super().__init__("; ".join(f"{problem.line}: {problem.message}" for problem in self.problems))
