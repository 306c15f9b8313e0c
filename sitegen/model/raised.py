"""Raised and lowered digits and signs as characters of their own, for texts that know no marks: 10⁵, CO₂, xⁿ.

Where one of their characters has no such form, the number before them must not run into them: `10^9.5`, never 109.5.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_RAISED = str.maketrans("0123456789+-−=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_AMOUNT = re.compile(r"[\d+−-]")  # letters alone are none: 1st, 2e
_ABOVE, _BELOW = "\1", "\2"  # no text holds them: read/ takes control characters out
_MARK = re.compile(r"\s*\0")  # a mark goes with the space before it
_SHIFT = re.compile(rf"((?<=[\w)\]]){_ABOVE})|((?<=\d){_BELOW})|[{_ABOVE}{_BELOW}]")


def raised(words: str) -> str:
    """*words* as they stand above the line; nothing when one of their characters has no such form."""
    return words.translate(_RAISED) if all(ord(letter) in _RAISED for letter in words) else ""


def lowered(words: str) -> str:
    """*words* as they stand below the line; nothing when one of their characters has no such form."""
    return words.translate(_LOWERED) if all(ord(letter) in _LOWERED for letter in words) else ""


def above(words: str) -> str:
    """*words* as they stand above the line, within a text that `one_line` makes whole."""
    return _shifted(words, raised, _ABOVE)


def below(words: str) -> str:
    """*words* as they stand below the line, within a text that `one_line` makes whole."""
    return _shifted(words, lowered, _BELOW)


def _shifted(words: str, form: Callable[[str], str], sign: str) -> str:
    inner, mark = one_line(words), "\0" if "\0" in words else ""
    return (form(inner) or (sign + inner if _AMOUNT.search(inner) else inner)) + mark


def one_line(words: str) -> str:
    r"""A text of pieces in one line: single spaces, no marks of notes (`\0`), and `^` or `_` where it keeps apart
    what stands above or below the line and the number before it. ⁹⁹ᵐTc has none before: it is 99mTc.
    """
    if "\0" in words:
        words = _MARK.sub("", words)
    if _ABOVE in words or _BELOW in words:
        words = _SHIFT.sub(_sign, words)
    return " ".join(words.split())


def _sign(found: re.Match[str]) -> str:
    return "^" if found[1] else "_" if found[2] else ""
