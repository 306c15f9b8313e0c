"""Dates in the words of the interface: the citation line's `2018 Jul 16`, and the reader's `16 July 2018`."""

from __future__ import annotations

import datetime
from functools import lru_cache

from sitegen.render.locales import is_english, locale_of
from sitegen.render.phrases import Phrases

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def long_date(iso: str, words: Phrases) -> str:
    """`16 July 2018`, `July 2018` or `2018` from an ISO date, as the language of *words* has it."""
    return iso and (_english(iso) if is_english(words.lang) else _local(iso, words.lang))


def _english(iso: str) -> str:
    parts = iso.split("-")
    if len(parts) < 2:
        return iso
    day = f"{int(parts[2])} " if len(parts) > 2 else ""
    return f"{day}{MONTHS[int(parts[1]) - 1]} {parts[0]}"


@lru_cache(maxsize=1000)
def _local(iso: str, lang: str) -> str:
    """The date by Babel, as precise as it is; the ISO date in a language that Babel does not know."""
    locale = locale_of(lang)
    if locale is None:
        return iso
    from babel.dates import format_date, format_skeleton

    year, month, day = ([int(part) for part in iso.split("-")] + [1, 1])[:3]
    date = datetime.date(year, month, day)
    if iso.count("-") == 2:
        return format_date(date, "long", locale)
    return format_skeleton("yMMMM" if "-" in iso else "y", date, locale=locale)


def citation_date(iso: str) -> str:
    """`2018 Jul 16`, as MEDLINE writes it; https://www.nlm.nih.gov/bsd/mms/medlineelements.html#dp."""
    year, _, rest = iso.partition("-")
    if not rest:
        return year
    month, _, day = rest.partition("-")
    name = MONTHS[int(month) - 1][:3]
    return f"{year} {name} {int(day)}" if day else f"{year} {name}"
