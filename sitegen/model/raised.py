"""Superscripts and subscripts as characters of their own, for texts without markup: 10⁵, CO₂, xⁿ.

Unicode has such forms of few characters. Where one is missing, `^` or `_` keeps the superscript or subscript apart from
the number before it: `10^9.5`, never 109.5.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sitegen.model.pattern import pattern

_RAISED = str.maketrans("0123456789+-−=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_AMOUNT = pattern(r"[\d+−-]")  # letters alone are none: 1st, 2e
_ABOVE, _BELOW = "\1", "\2"  # no text holds them: read/ takes control characters out
_MARK = pattern(r"\s*\0")  # a mark goes with the space before it
_FORMS = pattern(r"(?<![\d⁰¹²³⁴-⁹⁺⁻⁼⁽⁾₀-₎])[⁰¹²³⁴-⁹⁺⁻⁼⁽⁾₀-₎]+")  # none follows a digit
_TYPED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", "0123456789+−=()" * 2)
_SHIFT = pattern(rf"((?<=[\w)\]]){_ABOVE})|((?<=\d){_BELOW})|[{_ABOVE}{_BELOW}]")


def raised(words: str) -> str:
    """*words* in superscript characters; empty when there is none for one of them."""
    return words.translate(_RAISED) if all(ord(letter) in _RAISED for letter in words) else ""


def lowered(words: str) -> str:
    """*words* in subscript characters; empty when there is none for one of them."""
    return words.translate(_LOWERED) if all(ord(letter) in _LOWERED for letter in words) else ""


def above(words: str) -> str:
    """*words* as the superscript of a text under way, which `one_line` finishes."""
    return _shifted(words, raised, _ABOVE)


def below(words: str) -> str:
    """*words* as the subscript of a text under way, which `one_line` finishes."""
    return _shifted(words, lowered, _BELOW)


def as_typed(words: str) -> str:
    """*words* as they are typed in a search: CO2, 131I, m2. What follows a digit stays: 10⁹ must not become 109."""
    return words if words.isascii() else _FORMS.sub(lambda found: found[0].translate(_TYPED), words)


def _shifted(words: str, form: Callable[[str], str], sign: str) -> str:
    inner, mark = one_line(words), "\0" if "\0" in words else ""
    return (form(inner) or (sign + inner if _AMOUNT.search(inner) else inner)) + mark


def one_line(words: str) -> str:
    r"""Finish a text that was joined of pieces: one line, single spaces, no marks of notes (`\0`), and `^` or `_`
    between a number and a superscript or subscript behind it. ⁹⁹ᵐTc has no number before it: it becomes 99mTc.
    """
    if "\0" in words:
        words = _MARK.sub("", words)
    return " ".join(told_apart(words).split())


def told_apart(words: str) -> str:
    """The same with the spaces as they are."""
    return _SHIFT.sub(_sign, words) if _ABOVE in words or _BELOW in words else words


def _sign(found: re.Match[str]) -> str:
    return "^" if found[1] else "_" if found[2] else ""
