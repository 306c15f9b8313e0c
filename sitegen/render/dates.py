"""Dates in the words of the interface: the citation line's `2018 Jul 16`, and the reader's `16 July 2018`."""

from __future__ import annotations

from sitegen.render.phrases import Phrases

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def long_date(iso: str, words: Phrases) -> str:
    """`16 July 2018`, `July 2018` or `2018` from an ISO date; in other languages the ISO date, which all can read."""
    parts = iso.split("-")
    if words.lang.split("-")[0] != "en" or len(parts) < 2:
        return iso
    month = MONTHS[int(parts[1]) - 1]
    day = f"{int(parts[2])} " if len(parts) > 2 else ""
    return f"{day}{month} {parts[0]}"


def citation_date(iso: str) -> str:
    """`2018 Jul 16`, as MEDLINE writes it; https://www.nlm.nih.gov/bsd/mms/medlineelements.html#dp."""
    year, _, rest = iso.partition("-")
    if not rest:
        return year
    month, _, day = rest.partition("-")
    name = MONTHS[int(month) - 1][:3]
    return f"{year} {name} {int(day)}" if day else f"{year} {name}"
