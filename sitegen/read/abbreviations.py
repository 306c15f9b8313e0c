"""Abbreviations of the front matter, marked where a text uses them first; headings are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sitegen.model.document import Abbreviation, Text


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
                yield Abbreviation(found[0], expansion)
                done = found.end()
        if done < len(text):
            yield Text(text[done:])


def _pattern(expansions: Mapping[str, str]) -> re.Pattern[str]:
    longest_first = sorted(expansions, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
