"""Lists of names that are not written as BibTeX has them: `Smith JQ, Jones M` as in print, or with & or semicolons.

BibTeX separates names by *and*; a comma stands inside a name. What can only be meant one way is read as it is meant.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.cite.comma_names import short
from sitegen.cite.latex import accented
from sitegen.cite.names import OTHERS, is_suffix, split
from sitegen.model.pattern import pattern
from sitegen.model.person import Name

_LIKELY = pattern(
    r"[^\W\d_] [^\W\d_](?:[^\W\d_]{0,2}|[^,;]{0,8}\.)(?: [\w.]{2,4})?\s*(?:[,;]|$|\sand\s)", re.IGNORECASE
)
_BETWEEN = pattern(r"\s*[,;]?\s+(?:and|&)\s+|\s*[,;]\s*", re.IGNORECASE)
_AS_IN_PRINT = pattern(r"((?:[^\W\d_][\w'’‘-]*\s+){1,4}?)((?:[^\W\d_]\.?[- ]?){1,3})")
_SEVERAL = pattern(r"[,;]\s*(?!et\.? al|others|and\s)\w", re.IGNORECASE)
_END_OF_FIRST = pattern(r"[,;]|\sand\s", re.IGNORECASE)
_CUT_SHORT = pattern(r"et\.? al\.?|others", re.IGNORECASE)
_TRAILING = pattern(r"^\s*and\s|\sand\s*$|\sand\s+and\s", re.IGNORECASE)
_TWO_COMMAS = pattern(r",(?:(?!\sand\s)[^,])*,", re.IGNORECASE)
_AMPERSAND = pattern(r"\s\\?&\s")
_EXTENDED = pattern(r"\s*(?:family|given)\s*=", re.IGNORECASE)
_DEGREES = frozenset(
    {"v", "vi", "esq", "md", "phd", "dr", "dphil", "filho", "neto", "júnior", "junior", "fils", "père"}
)
_VOWELS = frozenset("AEIOUY")
_HINT = "separate authors with 'and': Smith, John Q. and Jones, Mary; a group stands in braces: {Spine, Hip Group}"


class Doubt(NamedTuple):
    """What is odd about a list of names, and what to type."""

    message: str
    hint: str = _HINT


def people(value: str) -> tuple[Name, ...]:
    """The names of a list written as in print, `Smith JQ, Jones M`; none when it may be anything else."""
    first = _END_OF_FIRST.search(value)
    if " " not in (value[: first.start()] if first else value).strip() or not _LIKELY.search(value):
        return ()
    value = " ".join(accented(value).split())
    if "{" in value or "\\" in value.replace("\\&", "&"):
        return ()
    pieces = _BETWEEN.split(value.replace("\\&", "&").strip(" ,;\n\t"))
    cut = len(pieces) > 1 and _CUT_SHORT.fullmatch(pieces[-1]) is not None
    found = [_person(piece) for piece in (pieces[:-1] if cut else pieces)]
    certain = any(map(_certain, pieces))
    if not all(found) or not (certain or (_SEVERAL.search(value) and not value.isupper())):
        return ()
    return (*(name for name in found if name is not None), *((OTHERS,) if cut else ()))


def _person(piece: str) -> Name | None:
    """`van der Berg JQ Jr` or `Smith J. Q.`"""
    words = piece.split()
    suffix = words.pop() if len(words) > 2 and is_suffix(words[-1]) else ""
    found = _AS_IN_PRINT.fullmatch(" ".join(words))
    if found is None or not found[2].isupper():
        return None
    initials = "".join(filter(str.isalpha, found[2]))
    return None if is_suffix(initials) else short(f"{found[1].strip()} {initials} {suffix}".strip())


def _certain(piece: str) -> bool:
    """Whether the last word can be no family name: it ends in a full stop, or is consonants."""
    last = piece.rpartition(" ")[2]
    return last.endswith(".") or (last not in ("NG", "X") and last.isupper() and _VOWELS.isdisjoint(last))


def doubt(value: str) -> Doubt | None:
    """Why a list of names, read by BibTeX's rules, does not say what was meant; None when nothing is odd."""
    lone = _TRAILING.search(value)
    if not lone and ";" not in value and "&" not in value and not _TWO_COMMAS.search(value):
        return None
    if lone:
        return Doubt("an 'and' has no name on one of its sides", "put 'and' between two names, and nowhere else")
    for piece in split(value, "and"):
        outside = "".join(part for part in re.split(r"\{[^{}]*\}", piece))
        if _AMPERSAND.search(outside) or ("; " in outside and "&" not in outside):
            return Doubt(f"'{_cut(piece)}' looks like several names, and is read as one")
        parts = [part.strip() for part in split(piece, ",")]
        if len([part for part in parts if part]) > 2 and not _EXTENDED.match(piece) and _too_many(parts):
            return Doubt(f"'{_cut(piece)}' has too many commas for one name, and is read as one")
    return None


def _too_many(parts: list[str]) -> bool:
    """`Last, Jr, First` and `Last, First, Jr` are names."""
    parts = [part for part in parts if part]
    return len(parts) > 3 or not any(is_suffix(part) or part.lower().replace(".", "") in _DEGREES for part in parts[1:])


def _cut(piece: str) -> str:
    piece = " ".join(piece.split())
    return piece if len(piece) <= 60 else f"{piece[:59]}…"
