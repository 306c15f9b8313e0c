"""Dates of references: EDTF as BibLaTeX writes it, month names, seasons, and the parts of CSL-JSON.

A date that cannot be read is kept as it was written (`literal`), never guessed.
https://www.loc.gov/standards/datetime/ (levels 0 and 1)
"""

from __future__ import annotations

import re

from sitegen.model.reference import PartialDate

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_ISO = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ][\d:.Z+-]*)?([?~%]?)")
_YEAR = re.compile(r"\s*(?:(ca?\.?|circa)\s+)?(\d{1,4})([?~]?)\s*", re.IGNORECASE)
_VAGUE = re.compile(r"(?=.{4}$)([1-9]\d{1,2})[uX]{1,2}")  # 19uu, 199X: a century, a decade
_YEARS = re.compile(r"\s*(\d{4})\s*(?:/|--?|–)\s*(\d{4})\s*")
_WORD = re.compile(r"[^\W\d_]+|\d+")


def iso(text: str) -> PartialDate | None:
    """`2018-07-16`, `2018-07`, `2018~`, `2018-21` (spring), `2017/2018-03`, `2018/` (open); None when it is not."""
    first, slash, last = text.strip().partition("/")
    begin = _one(first)
    if begin is None or not slash or last.strip() in ("", "..", "open", "unknown", "*"):
        return begin
    end = _one(last)
    return None if end is None else until(begin, end)


def from_text(text: str) -> PartialDate:
    """A date in any form met in reference files, at worst as a literal."""
    text = text.strip()
    if len(text) == 4 and text.isdecimal() and (year_alone := int(text)):  # as in nearly every file
        return PartialDate(year=year_alone)
    if (found := iso(text)) is not None:
        return found
    if vague := _VAGUE.fullmatch(text):
        first = int(vague[1].ljust(4, "0"))
        return until(PartialDate(year=first), PartialDate(year=int(vague[1].ljust(4, "9"))))
    if span := _YEARS.fullmatch(text):
        return until(PartialDate(year=int(span[1])), PartialDate(year=int(span[2])))
    if year := _YEAR.fullmatch(text):
        return PartialDate(year=int(year[2]), circa=bool(year[1] or year[3])) if int(year[2]) else _literal(text)
    return _words(text) or _literal(text)


def from_parts(year: str, month: str = "", day: str = "") -> PartialDate | None:
    """The date of BibTeX's `year`, `month` and `day`; None when there is nothing."""
    if not year.strip():
        return _literal(month.strip()) if month.strip() else None
    date = from_text(year)
    if not month or date.literal or date.month or date.end:
        return date
    return _with_month(date, month, day) or date


def until(begin: PartialDate, end: PartialDate) -> PartialDate:
    """The range from *begin* to *end*."""
    return PartialDate(
        year=begin.year, month=begin.month, day=begin.day, season=begin.season, circa=begin.circa, end=end
    )


def _literal(text: str) -> PartialDate:
    return PartialDate(literal=text)


def _one(text: str) -> PartialDate | None:
    found = _ISO.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if 21 <= month <= 24 and not day:
        return PartialDate(year=year, season=month - 20, circa=bool(found[4]))
    if year == 0 or month > 12 or day > 31:
        return None
    return PartialDate(year=year, month=month, day=day, circa=bool(found[4]))


def _with_month(date: PartialDate, month: str, day: str) -> PartialDate | None:
    """*date*, a year, with the month, days or season that *month* and *day* name."""
    names: list[int] = []
    days: list[int] = []
    alone = re.fullmatch(r"\s*(\d\d?)\s*", day)
    words = _WORD.findall(month)
    spelled = any(map(month_number, words))  # then a number is a day: 3 Feb
    for word in words:
        if word.isdecimal():
            number = int(word[:4])
            (names if not (names or days or spelled) and number <= 12 else days).append(number)
        elif season := _SEASONS.get(word.lower()):
            return PartialDate(year=date.year, season=season, circa=date.circa)
        elif number := month_number(word):
            names.append(number)
    days = days or ([int(alone[1])] if alone else [])
    if not names or not all(1 <= number <= 31 for number in (*days, *names)):
        return None
    return _from_numbers(date, names, days)


def _from_numbers(date: PartialDate, months: list[int], days: list[int]) -> PartialDate:
    year, circa = date.year, date.circa
    first_day = days[0] if days else 0
    begin = PartialDate(year=year, month=months[0], day=first_day, circa=circa)
    if len(months) > 1 or len(days) > 1:
        return until(begin, PartialDate(year=year, month=months[-1], day=days[-1] if days else 0))
    return begin


def month_number(word: str) -> int:
    """1 to 12 for an English month or its abbreviation, else 0."""
    word = word.lower().rstrip(".")
    if len(word) < 3:
        return 0
    if word == "sept":
        return 9
    return next((number for number, name in enumerate(MONTHS, 1) if name.startswith(word)), 0)


def _words(text: str) -> PartialDate | None:
    """`16 July 2018`, `Jul 16, 2018`, `2018 Jul-Aug`, `Spring 2018`."""
    year = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    if year is None or int(year[0]) == 0:
        return None
    rest = f"{text[: year.start()]} {text[year.end() :]}"
    words = _WORD.findall(rest)
    if not words or not all(_of_a_date(word) for word in words):
        return None
    if not any(word.isalpha() for word in words):
        return None
    return _with_month(PartialDate(year=int(year[0])), rest, "")


def _of_a_date(word: str) -> bool:
    if word.isdecimal():
        return len(word) <= 2 and 1 <= int(word) <= 31
    return bool(month_number(word) or word.lower() in _SEASONS)
