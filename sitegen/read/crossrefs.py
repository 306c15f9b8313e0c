"""Cross-references to figures, tables, sections and equations: `@fig-ct`, `@fig-ct(a–c, e)`, as in Quarto."""

from __future__ import annotations

import re
from typing import cast

from sitegen.model.document import CrossReference, RefKind

_LETTER = r"[A-Za-z]"
_PART = rf"{_LETTER}(?:\s*[-–—]\s*{_LETTER})?"
_PANELS = rf"{_PART}(?:\s*(?:,|;|&|and\b|y\b|e\b|et\b|und\b)\s*{_PART})*"
CROSS_REFERENCE = re.compile(rf"@(?P<target>(?P<kind>fig|tbl|sec|eq)-\w+(?:[-.:]+\w+)*)(?:\((?P<panels>{_PANELS})\))?")
_AND = re.compile(r"\s(?:and|y|et|und|e)\s")
_WORD = re.compile(r"[A-Za-z]+|[-–—]")
KINDS = ("fig-", "tbl-", "sec-", "eq-")


def cross_reference(found: re.Match[str]) -> CrossReference:
    """The node of a match of CROSS_REFERENCE."""
    text = found["panels"] or ""
    return CrossReference(cast(RefKind, found["kind"]), found["target"], panel_letters(text), text)


def panel_letters(text: str) -> tuple[str, ...]:
    """`A–C, e` as a, b, c, e, as ids of panels are; a range that runs backwards names its two ends."""
    words = [word for word in _WORD.findall(_AND.sub(",", text.lower())) if len(word) == 1]
    letters: list[str] = []
    spans = False
    for word in words:
        if word in "-–—":
            spans = True
            continue
        if spans and letters:
            letters += [chr(code) for code in range(ord(letters[-1]) + 1, ord(word))]
        letters.append(word)
        spans = False
    return tuple(dict.fromkeys(letters))
