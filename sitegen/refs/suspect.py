"""One number, two works: which number is suspect, and where to look it up."""

from __future__ import annotations

from sitegen.cite.identify import links
from sitegen.cite.unmarked import unmarked
from sitegen.model.reference import Reference

_SHOWN = 60  # characters of a title that is told


def another_work(ours: Reference, variable: str, called: str, theirs: Reference) -> tuple[str, str]:
    """Message and hint when *theirs*, which the message calls *called*, shares the `variable` of *ours* and no more."""
    number = ours.text.get(variable, "")
    message = (
        f"'{ours.key}' ({_title(ours)}) and {called} ({_title(theirs)}) are two works with one {variable}, {number}"
    )
    address = next((href for _, href in links({variable: number})), "")
    where = f"look at {address}" if address else f"look the {variable} up"
    return message, f"{where}, and correct the record that has it by mistake"


def _title(record: Reference) -> str:
    title = " ".join(unmarked(record.text.get("title", "")).split())
    return f"“{title if len(title) <= _SHOWN else title[:_SHOWN] + ' …'}”"
