"""What is wrong with a style, for its author: a place, a sentence and what to do."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """One fault of a style or locale file; callers make diagnostics of it."""

    line: int
    column: int
    message: str
    hint: str


class BadStyle(Exception):
    """A style that cannot be used, with all that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(f"{problem.line}: {problem.message}" for problem in problems))
        self.problems = problems
