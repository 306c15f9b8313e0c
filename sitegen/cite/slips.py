"""Years and pages that were hardly meant: `20x0`, the year 3020, pages 5-3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitegen.model.reference import Reference

LAST_YEAR = 2100
_BACKWARDS = re.compile(r"(\d{1,9})\s*[-–]\s*(\d{1,9})", re.ASCII)
_HALF_A_YEAR = re.compile(r"(?=\w*\d)(?!\w*\d{4})\w{3,5}|\d{5,}")


class Slip(NamedTuple):
    """What is odd, and what to do."""

    message: str
    hint: str


def slips(record: Reference) -> Iterator[Slip]:
    """The years and pages of *record* that no work has."""
    issued = record.dates.get("issued")
    if issued is not None:
        if issued.year > LAST_YEAR:
            yield Slip(f"'{record.key}' is of the year {issued.year}", "correct the year")
        elif not issued.year and _HALF_A_YEAR.fullmatch(issued.literal):
            yield Slip(f"'{issued.literal}' in '{record.key}' is not a year", "write a year of four digits, e.g. 2018")
    if (found := _BACKWARDS.fullmatch(record.text.get("page", ""))) is not None:
        first, last = found.groups()
        if len(last) == len(first) and last < first:
            yield Slip(f"the pages of '{record.key}' run backwards: {found[0]}", "write the first page, then the last")
