"""Numbers as words and marks: 1st, first, iv."""

from __future__ import annotations

from sitegen.cite.csl.locale import Locale

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """A number in small Roman letters; those beyond 3999 in digits."""
    if not 0 < number < 4000:
        return str(number)
    found = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        found.append(letters * count)
    return "".join(found)


def ordinal(number: int, locale: Locale, gender: str = "") -> str:
    """A number with its ending: 2nd, 2e."""
    return f"{number}{_ending(number, locale, gender)}"


def _ending(number: int, locale: Locale, gender: str) -> str:
    hundred = number % 100
    for name, remainder, default in (
        (f"ordinal-{number % 100:02d}", hundred, "last-two-digits"),
        (f"ordinal-{number % 10:02d}", number % 10, "last-digit"),
    ):
        match = locale.ordinal_matches.get(name, default)
        fits = number == remainder if match == "whole-number" else True
        if match == "last-two-digits" and default == "last-digit":
            fits = hundred == remainder
        if fits and (term := locale.find(name, "long", gender)):
            return term.single
    return locale.term("ordinal", gender=gender)


def long_ordinal(number: int, locale: Locale, gender: str = "") -> str:
    """`first` to `tenth`; beyond, with the ending."""
    if 1 <= number <= 10 and (word := locale.term(f"long-ordinal-{number:02d}", gender=gender)):
        return word
    return ordinal(number, locale, gender)
