"""Identifiers whose shape or check digit is wrong: whoever follows them arrives nowhere, or at another work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitegen.cite.identify import DOI
from sitegen.model.identifiers import issn_check_digit
from sitegen.model.reference import Reference

_PMID = re.compile(r"[1-9]\d{0,8}", re.ASCII)
_PMCID = re.compile(r"PMC[1-9]\d{0,8}", re.ASCII)
_ISSN = re.compile(r"(\d{4})-?(\d{3})([\dXx])", re.ASCII)
_URL = re.compile(r"(?:https?|ftp)://[^\s<>\"]+", re.IGNORECASE)


class Malformed(NamedTuple):
    """The variable, its value, and what to do."""

    variable: str
    value: str
    hint: str


def malformed(record: Reference) -> Iterator[Malformed]:
    """The identifiers of *record* that cannot be right."""
    text = record.text
    if (doi := text.get("DOI", "")) and (not DOI.fullmatch(doi) or doi[-1] in ".,;"):
        yield Malformed("DOI", doi, "a DOI is like 10.1155/2018/1708572, without a full stop behind it")
    if (pmid := text.get("PMID", "")) and not _PMID.fullmatch(pmid):
        yield Malformed("PMID", pmid, "a PMID is a number of at most 9 digits; one with PMC before it is a PMCID")
    if (pmcid := text.get("PMCID", "")) and not _PMCID.fullmatch(pmcid):
        yield Malformed("PMCID", pmcid, "a PMCID is like PMC6077618")
    for number in _numbers(text.get("ISSN", "")):
        if not _issn(number):
            yield Malformed("ISSN", number, "compare it with the journal: a digit is wrong or missing")
    for number in _numbers(text.get("ISBN", "")):
        if not _isbn(number):
            yield Malformed("ISBN", number, "compare it with the book: a digit is wrong or missing")
    if (url := text.get("URL", "")) and not _URL.fullmatch(url):
        yield Malformed("URL", url, "an address begins with https:// and has no blanks")


def _numbers(value: str) -> list[str]:
    """The numbers of a field that may hold several, and words such as (print)."""
    return re.findall(r"[\dXx][\dXx-]{6,}[\dXx]", value.replace("–", "-")) or ([value] if value.strip() else [])


def _issn(number: str) -> bool:
    found = _ISSN.fullmatch(number)
    return found is not None and issn_check_digit(found[1] + found[2]) == found[3].upper()


def _isbn(number: str) -> bool:
    """The check digit of an ISBN of 10 or 13 digits. https://www.isbn-international.org/content/isbn-users-manual"""
    digits = number.replace("-", "").upper()
    if re.fullmatch(r"\d{9}[\dX]", digits):
        values = [10 if digit == "X" else int(digit) for digit in digits]
        return sum(value * weight for value, weight in zip(values, range(10, 0, -1), strict=True)) % 11 == 0
    if re.fullmatch(r"97[89]\d{10}", digits):
        return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10 == 0
    return False
