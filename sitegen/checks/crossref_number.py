"""Volume, issue, pages and article number are numbers, not phrases: Crossref takes 32 characters of each."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks._deposited import is_deposited
from sitegen.exporters.crossref.limits import NUMBER
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.plugins import Check, Locate

_KEYS = ("volume", "issue", "first_page", "last_page", "elocation_id")


def run(case: Case, at: Locate, check: Check) -> Iterator[Diagnostic]:
    """A problem for each that is longer."""
    for key in _KEYS if is_deposited(case) else ():
        value = getattr(case.meta, key)
        if len(value) > NUMBER:
            message = f"{key} is {len(value)} characters long, and Crossref takes {NUMBER}"
            yield at.problem(check.name, check.severity, message, f"write the number alone, e.g. {key}: 12", key)


_FRONT = "---\ntitle: A\nstatus: published\ndate: 2024\ndoi: 10.5555/a\n"
_LONG = "the special number on old knees I"  # 33 letters
CHECK = Check(
    name="crossref-number",
    severity="error",
    summary="Volume, issue, pages and article number are no longer than Crossref takes.",
    run=run,
    registry="crossref",
    good=(
        f"{_FRONT}volume: 12\nissue: 3 Suppl 1\nfirst_page: S105\nlast_page: S109\n---\n",
        f"{_FRONT}volume: {_LONG[:-2]}s\n---\n",  # 32 letters
        f"---\ntitle: A\nvolume: {_LONG}\n---\n",
    ),
    bad=tuple(f"{_FRONT}{key}: {_LONG}\n---\n" for key in _KEYS),
)
