from __future__ import annotations

from unicodedata import combining, is_normalized

from sitegen.cite.latex_symbols import ACCENTS, GREEK, MATH, TEXT


def test_accents_combine_and_symbols_are_normal() -> None:
    assert all(combining(mark) for mark in ACCENTS.values())
    assert all(is_normalized("NFC", char) for char in (*TEXT.values(), *MATH.values()))


def test_greek_is_greek() -> None:
    assert all("\u0370" <= char <= "\u03ff" for char in GREEK.values())
    assert MATH["alpha"] == TEXT["textalpha"] == "α"
