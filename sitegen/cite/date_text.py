"""Dates of references as text: EDTF, as BibLaTeX has it, and `2018 Jul 16`, as MEDLINE has it. `dates.py` reads both.

https://www.loc.gov/standards/datetime/ (levels 0 and 1), https://www.nlm.nih.gov/bsd/mms/medlineelements.html#dp
"""

from __future__ import annotations

from sitegen.model.reference import PartialDate

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = ("Spring", "Summer", "Fall", "Winter")


def edtf(date: PartialDate) -> str:
    """`2018-07-16`, `2018-21` (spring), `2018~`, `2018-07/2018-08`; a date in words as it is."""
    if not date.year:
        return date.literal
    return f"{_one(date)}/{_one(date.end)}" if date.end is not None else _one(date)


def medline(date: PartialDate) -> str:
    """`2018 Jul 16`, `2018 Jul-Aug`, `2018 Spring`; EDTF where these words cannot say it."""
    if date.year < 1000 or date.circa:
        return edtf(date)
    if date.end is None:
        return " ".join(filter(None, (str(date.year), within_year(date))))
    return f"{date.year} {_range(date, date.end)}" if _in_one_year(date, date.end) else edtf(date)


def within_year(date: PartialDate) -> str:
    """`Jul 16`, `Jul`, `Spring`; nothing when only the year is known."""
    if date.season:
        return SEASONS[date.season - 1]
    return f"{MONTHS[date.month - 1]} {date.day}".removesuffix(" 0") if date.month else ""


def _in_one_year(begin: PartialDate, end: PartialDate) -> bool:
    alike = bool(begin.day) == bool(end.day) and not begin.season and not end.season and not end.circa
    return begin.year == end.year and bool(begin.month and end.month) and alike and not begin.literal


def _range(begin: PartialDate, end: PartialDate) -> str:
    if begin.month == end.month and begin.day:
        return f"{within_year(begin)}-{end.day}"
    return f"{within_year(begin)}-{within_year(end)}"


def _one(date: PartialDate) -> str:
    year = f"{date.year:05d}" if date.year < 0 else f"{date.year:04d}"
    if date.season:
        text = f"{year}-{20 + date.season}"
    elif date.month:
        text = f"{year}-{date.month:02d}" + (f"-{date.day:02d}" if date.day else "")
    else:
        text = year
    return f"{text}~" if date.circa else text
