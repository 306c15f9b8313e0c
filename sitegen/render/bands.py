"""Ages in bands: an exact age identifies, and above 89 even a decade does (45 CFR 164.514(b)(2)(i)(C))."""

from __future__ import annotations

import re

from sitegen.model.metadata import Patient
from sitegen.render.phrases import Phrases

_EXACT = re.compile(r"\s*(?:aged?\s+)?(\d{1,3})(?:\.\d+)?[\s-]*(?:years?|y|yrs?|y/?o)?(?:[\s-]*old)?\s*", re.IGNORECASE)
_YEARS = re.compile(r"\d{2,3}(?!\s*(?:days?|weeks?|months?|d|w|m)\b)", re.IGNORECASE)
_DECADE = re.compile(r"\s*(?:in (?:his|her|their) )?([2-8])0['’]?s\s*", re.IGNORECASE)
OLDEST = 90


def age(patient: Patient, words: Phrases) -> str:
    """The band to show: the author's own unless it gives an exact age away."""
    if patient.age_band:
        return _shown(patient.age_band, words)
    return band(patient.age, words) if patient.age is not None else ""


def _shown(given: str, words: Phrases) -> str:
    if any(int(years) >= OLDEST for years in _YEARS.findall(given)):
        return words("90 or older")
    decade = _DECADE.fullmatch(given)
    if decade:
        return words("{tens}0s", tens=decade[1])
    exact = _EXACT.fullmatch(given)
    return band(float(exact[1]), words) if exact else given


def band(years: float, words: Phrases) -> str:
    """`under 1 year`, `1 to 9 years`, `10 to 19 years`, `20s` … `80s`, `90 or older`."""
    if years >= OLDEST:
        return words("90 or older")
    if years < 1:
        return words("under 1 year")
    if years < 20:
        return words("1 to 9 years") if years < 10 else words("10 to 19 years")
    return words("{tens}0s", tens=int(years) // 10)
