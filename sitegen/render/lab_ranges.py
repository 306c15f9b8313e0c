"""Whether a laboratory value lies outside its reference range, said only where there is no doubt.

A number is read with a decimal point and with a decimal comma; where both readings are possible they must agree.
`<5` and `>100` are values too. A range that depends on sex or age, a unit that differs, a mark such as `128 H` that is
the author's own: no word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from sitegen.model.pattern import pattern

Verdict = Literal["high", "low", ""]

_DIGITS = {ord(other): str(number % 10) for number, other in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９")}
_SIGNS = dict(zip(map(ord, "٫٬−～〜＜＞．\u00a0"), (".", "\u202f", "-", "~", "~", "<", ">", ".", " "), strict=True))
_UNSEEN = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"))  # marks of direction
_PLAIN = _DIGITS | _SIGNS | _UNSEEN
_NUMBER = r"[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?!\d)|[+-]?\d(?:[\d.,'\u2009\u202f]*\d)?"
_REST = r"(?P<unit>(?![\d:/]).*)"
_UNDER = r"<|≤|<=|less than|up to|below|under|menos de|inferior a|menor de|hasta|menor que|até|abaixo de|moins de|unter"
_UNDER += r"|bis|weniger als|jusqu'à|jusqu’à|inférieur à|meno di|fino a|inferiore a|أقل من|小于|低于"
_OVER = r">|≥|>=|more than|above|over|at least|más de|mayor de|superior a|mais de|acima de|plus de|supérieur à|über"
_OVER += r"|mehr als|mindestens|più di|superiore a|أكثر من|大于|高于"
_VALUE = pattern(rf"(?P<sign>[<>≤≥]|<=|>=)?\s*(?P<number>{_NUMBER})\s*{_REST}", re.DOTALL)
_BETWEEN = pattern(
    rf"(?P<low>{_NUMBER})\s*(?:[-–—~]|to|bis|à|a|até|إلى)\s*(?P<high>{_NUMBER})\s*{_REST}", re.IGNORECASE | re.DOTALL
)
_LIMIT = pattern(
    rf"(?:(?P<under>{_UNDER})|(?P<over>{_OVER}))\s*(?P<number>{_NUMBER})\s*{_REST}", re.IGNORECASE | re.DOTALL
)
_POINT = pattern(r"[+-]?(?:\d+|\d{1,3}(?:[,'\u2009\u202f ]\d{3})+)(?:\.\d+)?")
_COMMA = pattern(r"[+-]?(?:\d+|\d{1,3}(?:[.'\u2009\u202f ]\d{3})+)(?:,\d+)?")
_NOT_A_DIGIT = pattern(r"[^\d+-]")
_NOTE = pattern(r"[*†‡§¶#]+")
_UNITS = frozenset({"%", "fL", "pg", "s", "sec", "min", "mmHg", "kPa", "°C", "U", "IU", "g", "mg", "mm", "mL"})
_RATIO = pattern(r"(?:[×x*] ?)?[^\s(),;]*/ ?[^\s(),;]+")  # mmol/L, ×10⁹/L
_LONGEST = 60  # characters of a cell that holds a value or a range


class Range(NamedTuple):
    """A range as written: its limits, either of which may be empty, and the words behind it, which are a unit."""

    low: str
    high: str
    unit: str


@lru_cache(maxsize=512)
def reference(written: str) -> Range | None:
    """The range in a cell such as `135–145 mmol/L`, `< 5`, `up to 40`; None for anything else."""
    plain = written.translate(_PLAIN).strip()
    if len(plain) > _LONGEST:
        return None
    between = _BETWEEN.fullmatch(plain)
    found = between or _LIMIT.fullmatch(plain)
    unit = _unit(found["unit"]) if found else ""
    if found is None or (unit and not _is_unit(unit)):
        return None  # `130–170 (men), 120–150 (women)`
    if between is not None:
        return Range(between["low"], between["high"], unit)
    return Range("", found["number"], unit) if found["under"] else Range(found["number"], "", unit)


def unit_of(written: str) -> str:
    """The unit behind a value, if it is one without doubt: `mmol/L`, `%`, but not the `H` of `128 H`."""
    found = _VALUE.fullmatch(written.translate(_PLAIN).strip())
    unit = _unit(found["unit"]) if found else ""
    return unit if _is_unit(unit) else ""


def _is_unit(words: str) -> bool:
    """Whether *words* are a unit and nothing else, such as the group of patients a range is for."""
    return words in _UNITS or _RATIO.fullmatch(words) is not None


def verdict(written: str, normal: Range, units: frozenset[str]) -> Verdict:
    """Whether the value *written* is above or below *normal*; *units* are the words that may stand behind a value."""
    plain = written.translate(_PLAIN).strip()
    found = _VALUE.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None:
        return ""
    unit = _unit(_NOTE.sub("", found["unit"]))
    if unit and unit not in units and unit != normal.unit:
        return ""
    readings = {
        _judged(found["sign"] or "", found["number"], normal, pattern, comma)
        for pattern, comma in ((_POINT, "."), (_COMMA, ","))
    }
    readings.discard(None)
    return (readings.pop() or "") if len(readings) == 1 else ""


def _unit(words: str) -> str:
    return " ".join(words.split()).strip("()[]")


def _judged(sign: str, number: str, normal: Range, pattern: re.Pattern[str], mark: str) -> Verdict | None:
    """The verdict with *mark* as the decimal sign; None when the numbers cannot be read so."""
    written = [number, *filter(None, (normal.low, normal.high))]
    if not all(map(pattern.fullmatch, written)):
        return None
    value = _float(number, mark)
    low = _float(normal.low, mark) if normal.low else float("-inf")
    high = _float(normal.high, mark) if normal.high else float("inf")
    if low > high:
        return ""
    if sign in ("<", ">"):
        return "low" if sign == "<" and value <= low else "high" if sign == ">" and value >= high else ""
    if sign:  # `≤ 10` may be 10, which is within 10–20
        return "low" if sign in ("≤", "<=") and value < low else "high" if sign in ("≥", ">=") and value > high else ""
    return "low" if value < low else "high" if value > high else ""


def _float(number: str, mark: str) -> float:
    whole, _, rest = number.partition(mark)
    return float(f"{_NOT_A_DIGIT.sub('', whole)}.{rest}")
