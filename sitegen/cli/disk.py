"""What the disk refused, in one line instead of a traceback."""

from __future__ import annotations


def refused(problem: OSError) -> str:
    """The words for *problem*: what was refused, and where when it is known."""
    where = f" ({problem.filename})" if problem.filename else ""
    return f"The disk refused: {problem.strerror or problem}{where}."
