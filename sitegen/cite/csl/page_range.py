"""Ranges of pages as styles write them: 321–328, 321–28, 321–8."""

from __future__ import annotations

import re
from collections.abc import Callable

from sitegen.model.pattern import pattern

LONGEST = 500  # letters of a text that is looked through for ranges: it takes the square of them
_RANGE = pattern(r"([^\s,&;\-–]+)\s*[-–]\s*([^\s,&;\-–]+)")
_PAGE = pattern(r"^(.*?)(\d+)$")
_ROMAN = pattern(r"[ivxlcm]+", re.IGNORECASE)
_LETTERED = pattern(r"\d+[a-z]", re.IGNORECASE)
_DASH = pattern(r"(\b\w*\d[a-z]?|\b[ivxlcm]+)\s*[-–]\s*(?=\w*\d|[ivxlcm]+\b)", re.IGNORECASE)


def formatter(form: str, delimiter: str) -> Callable[[str], str]:
    """A function that writes the ranges in a text as *form* of `page-range-format` says."""
    shorten = _FORMS.get(form)

    def one(found: re.Match[str]) -> str:
        begin, end = _PAGE.match(found[1]), _PAGE.match(found[2])
        if begin is None or end is None or begin[1] != end[1]:
            typed = "–" if "–" in found[0] else "-"
            return f"{found[1]}{delimiter if _is_range(found[1], found[2]) else typed}{found[2]}"
        before, first, prefix, last = begin[1], begin[2], end[1], end[2]
        if shorten is None:
            return f"{before}{first}{delimiter}{prefix}{last}"
        whole = _whole(first, last)
        short = whole if len(whole) != len(first) or int(whole) < int(first) else shorten(first, whole)
        return f"{before}{first}{delimiter}{before if form == 'expanded' else ''}{short}"

    def all_ranges(text: str) -> str:
        if ("-" not in text and "–" not in text) or len(text) > LONGEST:
            return text
        if "\\-" in text:
            return text.replace("\\-", "-")
        if shorten is None:
            return _DASH.sub(lambda found: found[1] + delimiter, text).replace("–", delimiter)
        return _RANGE.sub(one, text)

    return all_ranges


def _is_range(first: str, last: str) -> bool:
    """Whether two pages that are not whole numbers are a range: `i-ix`, `12a-14b`."""
    return any(form.fullmatch(first) and form.fullmatch(last) for form in (_ROMAN, _LETTERED))


def _whole(first: str, last: str) -> str:
    return first[: len(first) - len(last)] + last if len(last) < len(first) else last


def _minimal(first: str, last: str, least: int = 1) -> str:
    same = 0
    while same < len(first) - least and first[same] == last[same]:
        same += 1
    return last[same:]


def _chicago(first: str, last: str, most: int = 4) -> str:
    number = int(first)
    if number < 100 or number % 100 == 0:
        return last
    if number % 100 < 10:
        return _minimal(first, last)
    if most == 4 and len(first) == 4 and len(_minimal(first, last)) >= 3:
        return last
    return _minimal(first, last, 2)


_FORMS: dict[str, Callable[[str, str], str]] = {
    "expanded": lambda first, last: last,
    "minimal": _minimal,
    "minimal-two": lambda first, last: _minimal(first, last, 2),
    "chicago": _chicago,
    "chicago-15": _chicago,
    "chicago-16": lambda first, last: _chicago(first, last, 0),
}
