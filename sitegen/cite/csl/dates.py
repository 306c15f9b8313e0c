"""Dates of CSL-JSON as the engine sees them, written in any of the ways records do."""

from __future__ import annotations

import re
from typing import Any, NamedTuple


class Day(NamedTuple):
    """A point in time as precise as known; month 13 to 16 stand for seasons."""

    year: int = 0
    month: int = 0
    day: int = 0
    season: int = 0


class Date(NamedTuple):
    """One day, or a range; `literal` is what cannot be read. An open range ends in year 0."""

    begin: Day
    end: Day | None = None
    circa: bool = False
    literal: str = ""


_ISO = re.compile(r"^\s*(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?\s*(\?|~)?\s*$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spr": 1, "sum": 2, "aut": 3, "fal": 3, "win": 4}


def read(value: Any) -> Date | None:
    """The date of a CSL-JSON value; None when there is nothing in it."""
    if isinstance(value, str):
        return raw(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return raw(str(value)) if abs(value) < 1_000_000 else None
    if not isinstance(value, dict):
        return None
    circa = value.get("circa") not in (None, False, 0, "", "0", "false")
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and any(parts[0]):
        return _of_parts(value, parts, circa)
    if isinstance(text := value.get("raw"), str):
        found = raw(text)
        return found._replace(circa=circa or found.circa) if found else None
    literal = value.get("literal")
    if literal:
        return Date(Day(), circa=circa, literal=str(literal) if isinstance(literal, str | int) else "")
    if _number(value.get("year")):
        begin = Day(_number(value.get("year")), _number(value.get("month")), _number(value.get("day")))
        return Date(begin, circa=circa)
    if season := value.get("season"):
        return Date(Day(season=_number(season)), circa=circa, literal="" if _number(season) else str(season))
    return None


def _of_parts(value: dict[str, Any], parts: list[Any], circa: bool) -> Date:
    begin = _day(parts[0])
    season = value.get("season")
    if season and not begin.month:
        number = _number(season) or _SEASONS.get(str(season).lower()[:3], 0)
        begin = begin._replace(season=number)
    end = None
    if len(parts) > 1 and isinstance(parts[1], list):
        end = _day(parts[1])
    return Date(begin, end, circa, "")


def _number(value: Any) -> int:
    try:
        return int(str(value).strip()[:6])
    except ValueError:
        return 0


def _day(parts: list[Any]) -> Day:
    year, month, day = (*[_number(part) for part in parts[:3]], 0, 0, 0)[:3]
    if month in range(13, 25):  # seasons: four numbers from 13, 17 or 21
        return Day(year, 0, 0, (month - 13) % 4 + 1)
    if not 0 < month <= 12:
        return Day(year, 0, 0)
    return Day(year, month, day if 0 < day <= 31 else 0)


def raw(text: str) -> Date | None:
    """A date written as text: `2018-07-16`, `2018/2019`, `16 July 2018`, `Spring 2018`; else a literal."""
    text = text.strip()
    if not text:
        return None
    circa = text[-1:] in "~?" or text.lower().startswith(("c.", "ca", "circa"))
    body = text.rstrip("~? ")
    for separator in ("/", "--", "–", " - ", "_"):
        first, found, last = body.partition(separator)
        if found and (begin := _one(first)) and (end := _one(last) if last else Day()) is not None:
            return Date(begin, end, circa)
    day = _one(body)
    return Date(day, circa=circa) if day else Date(Day(), literal=text)


def _one(text: str) -> Day | None:
    if found := _ISO.match(text):
        return _day([found[1], found[2] or 0, found[3] or 0])
    if found := re.match(r"^\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*$", text):
        return _day([found[3], found[1], found[2]])
    return _words(text)


def _words(text: str) -> Day | None:
    year = month = day = season = 0
    for word in re.findall(r"[^\W_]+", text):
        lower = word.lower()[:3]
        if word.isdecimal() and len(word) >= 3 and not year:
            year = int(word[:4])
        elif word.isdecimal() and len(word) < 3 and not day:
            day = int(word)
        elif lower in _MONTHS and not month:
            month = _MONTHS.index(lower) + 1
        elif lower in _SEASONS and not season:
            season = _SEASONS[lower]
        else:
            return None
    if not year or (day and not month):
        return None
    return Day(year, month, day if day <= 31 else 0, season)
