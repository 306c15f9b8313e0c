"""Abbreviations of the front matter, marked where a text uses them first; headings are left alone.

Where the author has not spelled one out, its expansion is written behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sitegen.model.document import Abbreviation, Text

_BETWEEN = 12  # characters between an abbreviation and its expansion beside it
_HYPHENS = re.compile(r"[\s\u2010-\u2014-]+")


class Abbreviations:
    """Finds first uses: each abbreviation is given once."""

    def __init__(self, expansions: Mapping[str, str]) -> None:
        self._left = {short: long for short, long in expansions.items() if short.strip()}
        self._pattern = _pattern(self._left)

    def mark(self, text: str) -> Iterator[Text | Abbreviation]:
        """*text* with the first uses in it as nodes."""
        done = 0
        for found in self._pattern.finditer(text) if self._left else ():
            expansion = self._left.pop(found[0], "")
            if expansion:
                if found.start() > done:
                    yield Text(text[done : found.start()])
                yield Abbreviation(found[0], expansion, _brackets(text, found.start(), found.end(), expansion))
                done = found.end()
        if done < len(text):
            yield Text(text[done:])


def _brackets(text: str, start: int, end: int, expansion: str) -> str:
    """The brackets to write *expansion* in; none where it stands beside the abbreviation, in these words or others."""
    before, behind = text[:start], text[end:]
    if before.endswith(("(", "[", "\N{FULLWIDTH LEFT PARENTHESIS}")) and not behind[:1].isspace():
        return ""  # `a well-differentiated tumour (WDL)`: what stands before is what it means
    words, room = _folded(expansion), len(expansion) + _BETWEEN
    if words in _folded(before[-room:]) or words in _folded(behind[:room]):
        return ""
    return "[]" if before.count("(") > before.count(")") else "()"


def _folded(text: str) -> str:
    return _HYPHENS.sub(" ", text.casefold())


def _pattern(expansions: Mapping[str, str]) -> re.Pattern[str]:
    longest_first = sorted(expansions, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
