"""Texts of records for formats that know no marks: without tags, raised and lowered digits as characters of their own.

`10<sup>5</sup>` without its tags alone would be 105.
"""

from __future__ import annotations

from functools import lru_cache

from sitegen.cite.richtext import pieces
from sitegen.cite.unreadable import clean
from sitegen.model.raised import above, below, one_line

_SHIFTED = {"sup": above, "sub": below}


@lru_cache(maxsize=4096)  # a record is written in several formats, and in the file of its year, its issue, each author
def unmarked(text: str) -> str:
    """*text* in one line, without tags."""
    if "<" not in text:
        return line(text)
    out: list[str] = []
    opened: list[int] = []
    for piece in pieces(line(text)):
        if piece.mark in _SHIFTED and piece.opens:
            opened.append(len(out))
        elif piece.mark in _SHIFTED:
            begin = opened.pop()
            out[begin:] = [_SHIFTED[piece.mark]("".join(out[begin:]))]
        elif not piece.mark:
            out.append(piece.words)
    return line(one_line("".join(out)))


def line(text: str) -> str:
    """*text* in one line, whatever ends of lines it holds: no value can end the record it stands in."""
    return clean(" ".join(text.split()))
