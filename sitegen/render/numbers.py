"""Numbers as a language writes them: `12,345` is `12.345` in Spanish, `3.4` is `3,4`."""

from __future__ import annotations

from sitegen.render.locales import direction, is_english, locale_of

GROUP = 1000


def grouped(count: int, lang: str) -> str:
    """A count of things, its thousands set apart; never for a year or the number of a page."""
    if abs(count) < GROUP:
        return str(count)
    return f"{count:,}" if is_english(lang) else _decimal(count, lang)


def signed(number: int, lang: str) -> str:
    """A number with its sign before it; between words written from right to left a mark keeps the sign there."""
    mark = "\u200e" if direction(lang) == "rtl" else ""
    return f"{mark}−{-number}" if number < 0 else str(number)


def decimal(value: float, lang: str) -> str:
    """A measure with at most one digit behind the sign."""
    value = round(value, 1)
    return f"{value:,.1f}".removesuffix(".0") if is_english(lang) else _decimal(value, lang)


def _decimal(value: float, lang: str) -> str:
    locale = locale_of(lang)
    if locale is None:
        return str(value)
    from babel.numbers import format_decimal

    return format_decimal(value, locale=locale)
