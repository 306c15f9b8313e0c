"""Places to fill in take a hundred lines and would hide a mistake: while there is one, they are one entry a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from sitegen.model.diagnostic import Diagnostic

UNFILLED = "unfilled"
_HINT = "mend the mistakes first; sitegen check --all lists each of these places"


def folded(diagnostics: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """*diagnostics* with the first alone of the places to fill in of a file, where anything else is wrong.

    That is a mistake of the file itself (in a draft it is but a warning), or an error anywhere.
    """
    mistakes = [item for item in diagnostics if item.rule != UNFILLED and item.severity != "info"]
    errors, wrong = any(item.severity == "error" for item in mistakes), {item.file for item in mistakes}
    counts = Counter(item.file for item in diagnostics if item.rule == UNFILLED and (errors or item.file in wrong))
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
