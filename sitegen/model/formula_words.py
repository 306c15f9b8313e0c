"""A formula as words in a line, for texts that hold no mathematics: `10⁵`, `α`, `(a + b)/2`, `√(x + 1)`.

It is made from the MathML that the reader made of the TeX (`Math.mathml`), whose signs are characters by then; of a
formula without MathML the TeX stays, without its backslashes. https://www.w3.org/TR/mathml-core/
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import unescape
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from sitegen.model.raised import lowered, raised

_TOKEN = re.compile(r"<(/?)([a-z]+)([^>]*?)(/?)>|([^<]+)")
_COMMAND = re.compile(r"\\([a-zA-Z]+|.)")
_GAP = "\x1f"  # a blank that a formula has only where it stands in a line: 5 × 10, but x⁵⁰ᵃ⁼¹
_INVISIBLE = {0x2061: _GAP, 0x2062: None, 0x2063: None, 0x2064: None, 0x200B: None}
_APART = frozenset("=<>≤≥≠≈≃≅∼≡∝×÷→←↔⇒⇔∈∉⊂⊆∪∩∧∨⟶⟵")
_SIGNS = frozenset("+-−±∓")
_AS_THEY_ARE = frozenset("′″‴*†‡°'")  # signs above the line anyhow
_ACCENTS = {"¯": "\u0304", "‾": "\u0304", "ˆ": "\u0302", "^": "\u0302", "~": "\u0303", "˜": "\u0303",
            "→": "\u20d7", "⃗": "\u20d7", "˙": "\u0307", "¨": "\u0308", "ˇ": "\u030c", "´": "\u0301",
            "`": "\u0300", "˘": "\u0306"}  # fmt: skip


class _Part(NamedTuple):
    """An element as words."""

    tag: str
    words: str


def formula_words(tex: str, mathml: str = "") -> str:
    """The words of a formula, in one line. Total: what cannot be read is given as it was typed."""
    words = _read(mathml) or _COMMAND.sub(r"\1", tex)
    return " ".join(words.replace(_GAP, " ").split())


def _read(mathml: str) -> str:
    """The elements from the inside out, so that no depth is too much; nothing where they do not fit together."""
    open_tags: list[tuple[str, str, list[_Part]]] = [("", "", [])]
    for closes, tag, attributes, alone, words in _TOKEN.findall(mathml):
        if words:
            open_tags[-1][2].append(_Part("", unescape(words)))
        elif not closes:
            open_tags.append((tag, attributes, []))
        if closes or alone:
            name, given, parts = open_tags.pop()
            if name != tag or not open_tags:
                return ""
            open_tags[-1][2].append(_Part(name, _element(name, given, parts)))
    return _row(open_tags[0][2]) if len(open_tags) == 1 else ""


def _element(name: str, given: str, parts: Sequence[_Part]) -> str:
    if name in ("mi", "mn", "mo", "mtext", "ms"):
        return _plain_letters("".join(part.words for part in parts)).translate(_INVISIBLE)
    if name == "mspace":
        return _GAP if "width" in given and 'width="-' not in given else ""
    parts = [part for part in parts if part.tag]  # what stands between elements is no content
    if name == "mtable":
        return "; ".join(part.words for part in parts)
    if name == "mtr":
        return ", ".join(part.words for part in parts)
    if name == "mfrac" and len(parts) == 2:
        above, below = parts[0].words, parts[1].words
        return f"{above}, {below}" if "linethickness" in given else f"{_whole(above)}/{_whole(below)}"
    if name in ("mover", "munder") and len(parts) == 2 and "accent" in given:
        return _accented(parts[0].words, parts[1].words)
    make = _SCHEMES.get(name)
    if make is not None and len(parts) == make[0]:
        return make[1](*(part.words for part in parts))
    if name in ("semantics", "mphantom", "annotation"):
        return parts[0].words if parts and name == "semantics" else ""
    return _row(parts)


def _row(parts: Sequence[_Part]) -> str:
    """The parts beside each other: blanks around relations, between numbers, and around signs that join two values."""
    out: list[str] = []
    for before, part in pairwise((_Part("", ""), *parts)):
        words = part.words
        if part.tag == "mo" and (words in _APART or (words in _SIGNS and _is_value(before))):
            words = f"{_GAP}{words}{_GAP}"
        elif "mfrac" in (part.tag, before.tag) and before.words[-1:].isalnum() and words[:1].isalnum():
            out.append(_GAP)
        out.append(words)
    return "".join(out)


def _is_value(before: _Part) -> bool:
    return bool(before.words) and (before.tag != "mo" or before.words in ")]}|!%")


def _plain_letters(words: str) -> str:
    """Bold and cursive letters of mathematics, which few fonts have, as letters."""
    if words.isascii():
        return words
    return "".join(normalize("NFKC", letter) if "\U0001d400" <= letter <= "\U0001d7ff" else letter for letter in words)


def _whole(words: str) -> str:
    """A part of a fraction or a root, in brackets where it is more than one value."""
    return words if not words or re.fullmatch(r"[\w.,%°′⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉]+|\(.*\)", words) else f"({words})"


def _above(words: str) -> str:
    tight = words.replace(_GAP, "").replace("∘", "°")
    if all(sign in _AS_THEY_ARE for sign in tight):
        return tight
    return raised(tight) or f"^{_bracketed(tight)}"


def _below(words: str) -> str:
    tight = words.replace(_GAP, "")
    return lowered(tight) or f"_{_bracketed(tight)}"


def _indexed(base: str, below: str) -> str:
    """A letter with its index: Kₛ has no small letters for `sp`, and is written Ksp, as in print."""
    tight = below.replace(_GAP, "")
    return base + (tight if len(base) == 1 and len(tight) > 1 and tight.isalpha() else _below(below))


def _bracketed(words: str) -> str:
    return words if len(words) < 2 or words.isdigit() else f"({words})"


def _accented(base: str, accent: str) -> str:
    return base + _ACCENTS.get(accent.strip(), "") if len(base) == 1 else base


def _limits(base: str, below: str, above: str = "") -> str:
    return f"{base}{_below(below) if below else ''}{_above(above) if above else ''}{_GAP}"


# By element: how many children it has, and the words it makes of theirs.
_SCHEMES: Mapping[str, tuple[int, Callable[..., str]]] = {
    "msup": (2, lambda base, above: base + _above(above)),
    "msub": (2, _indexed),
    "msubsup": (3, lambda base, below, above: _indexed(base, below) + _above(above)),
    "msqrt": (1, lambda inside: f"√{_whole(inside)}"),
    "mroot": (2, lambda inside, index: f"{raised(index) or index}√{_whole(inside)}"),
    "munder": (2, _limits),
    "mover": (2, lambda base, above: _limits(base, "", above)),
    "munderover": (3, _limits),
}
