"""Places to fill in take a hundred lines and would hide a mistake: while there is one, they are one entry a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from sitegen.model.diagnostic import Diagnostic

UNFILLED = "unfilled"
_WORK = frozenset({UNFILLED, "no-cases"})  # where all cases are drafts, drafts are the work
_HINT = "mend the mistakes first; sitegen check --all lists each of these places"


def folded(diagnostics: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """*diagnostics* with the first alone of the places to fill in of a file, where anything else is wrong.

    That is an error or a warning anywhere: thirty places of one draft would carry a registry's warning off the screen.
    """
    if all(item.rule in _WORK or item.severity == "info" for item in diagnostics):
        return diagnostics
    counts = Counter(item.file for item in diagnostics if item.rule == UNFILLED)
    told: list[Diagnostic] = []
    seen: set[str] = set()
    for item in diagnostics:
        if item.rule != UNFILLED or counts[item.file] < 2:
            told.append(item)
        elif item.file not in seen:
            seen.add(item.file)
            message = f"{counts[item.file]} places are still to be filled in, this one first"
            told.append(replace(item, message=message, hint=_HINT))
    return told
