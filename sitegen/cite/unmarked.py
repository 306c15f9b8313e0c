"""Texts of records for formats that know no marks: without tags, raised and lowered digits as characters of their own.

`10<sup>5</sup>` without its tags alone would be 105.
"""

from __future__ import annotations

from sitegen.cite.richtext import pieces
from sitegen.cite.unreadable import clean

_RAISED = str.maketrans("0123456789+-−=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SHIFTED = {"sup": _RAISED, "sub": _LOWERED}


def unmarked(text: str) -> str:
    """*text* in one line, without tags."""
    if "<" not in text:
        return line(text)
    out: list[str] = []
    shift = ""
    for piece in pieces(text):
        if piece.mark in _SHIFTED:
            shift = piece.mark if piece.opens else ""
        elif not piece.mark:
            out.append(_shifted(piece.words, _SHIFTED[shift]) if shift else piece.words)
    return line("".join(out))


def line(text: str) -> str:
    """*text* in one line, whatever ends of lines it holds: no value can end the record it stands in."""
    return clean(" ".join(text.split()))


def _shifted(words: str, table: dict[int, int]) -> str:
    return words.translate(table) if all(ord(char) in table for char in words) else words
