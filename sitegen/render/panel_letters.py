"""Letters of panels in words, as they are written: `a`, `a–c, e`, `A and b`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from sitegen.render.escape import text

LETTERS = re.compile(r"[^\W_]+")


def linked(words: str, panels: Collection[str], link: Callable[[str], str]) -> str:
    """*words* escaped, but each letter of *panels* as *link* writes it, which is given the letter as it stands."""
    parts, end = [], 0
    for found in LETTERS.finditer(words):
        if found[0].lower() in panels:
            parts += [text(words[end : found.start()]), link(found[0])]
            end = found.end()
    return "".join([*parts, text(words[end:])])
