"""Ages in bands: an exact age identifies, and above 89 even a decade does (45 CFR 164.514(b)(2)(i)(C)).

A band has the same short name in all languages; `render/bands.py` has its words.
"""

from __future__ import annotations

import re

from sitegen.model.metadata import Patient
from sitegen.model.pattern import pattern

# Years in the languages of the interface, and whom English names behind them: “45-year-old man”, “45 Jahre alt”.
_UNIT = r"years?|y|yrs?|y/?o|años?|anos?|ans?|anno|anni|jahr(?:e|en|ig\w*)?|歳|岁|才|سنة|سنوات|عاما|عامًا"
_OLD = r"old|of age|de edad|de idade|di età|d[’']âge|alt"
_WHOM = r"man|woman|boy|girl|male|female|person|patient|child"
_EXACT = pattern(
    rf"\s*(?:aged?\s+)?(\d{{1,3}})(?:[.,]\d+)?[\s-]*(?:{_UNIT})?(?:[\s-]*(?:{_OLD}))?(?:[\s-]*(?:{_WHOM}))?\s*",
    re.IGNORECASE,
)
_YEARS = pattern(r"\d{2,3}(?!\s*(?:days?|weeks?|months?|d|w|m)\b)", re.IGNORECASE)
_DECADE = pattern(r"\s*(?:in (?:his|her|their) )?([2-8]0)['’]?s\s*", re.IGNORECASE)
OLDEST = 90
INFANT, CHILD, YOUNG, OLD = "0", "1-9", "10-19", "90+"
_YOUNGEST = {"0s": CHILD, "10s": YOUNG, "teens": YOUNG}
BANDS = (INFANT, CHILD, YOUNG, *(f"{decade}s" for decade in range(20, OLDEST, 10)), OLD)


def band_of(patient: Patient) -> str:
    """The band to show: the author's own words unless they give an exact age away; empty when nothing is known."""
    if patient.age_band:
        return _own(patient.age_band)
    return band(patient.age) if patient.age is not None else ""


def _own(given: str) -> str:
    if given.strip().lower() in _YOUNGEST:
        return _YOUNGEST[given.strip().lower()]
    if any(int(years) >= OLDEST for years in _YEARS.findall(given)):
        return OLD
    decade = _DECADE.fullmatch(given)
    if decade:
        return f"{decade[1]}s"
    exact = _EXACT.fullmatch(given)
    return band(float(exact[1])) if exact else given


def band(years: float) -> str:
    """`0`, `1-9`, `10-19`, `20s` … `80s`, `90+`."""
    if years >= OLDEST:
        return OLD
    if years < 1:
        return INFANT
    if years < 20:
        return CHILD if years < 10 else YOUNG
    return f"{int(years) // 10 * 10}s"
