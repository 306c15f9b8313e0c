"""Whether a text that was typed as the name of one author names several, and which.

`Ana Silva, Bo Chen, Carla Díaz`, `Ana Silva and Bo Chen`, `Silva, Ana; Chen, Bo`, `Silva A, Chen B`. One person are
`Silva, Ana, Jr.`, `Ana Silva, MD, MRCGP`, `Santiago Ramón y Cajal` and `Hans von und zu Example`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sitegen.model.person import is_east_asian
from sitegen.read.names import is_addition, is_group

# What stands between persons and within no name. Words in small letters: “Et” and “Ve” are names.
_BETWEEN = re.compile(
    r"[;；、\n]|\s*&\s*|(?<!\b[Vv]on),?\s(?:and|AND|und|et(?! al\b)|og|och|oraz|ve|и|та|και|on behalf of)\s"
)
_BETWEEN_GROUPS = re.compile(r"[;；\n]|,?\son behalf of\s")  # no name of a group holds these, either
_PERHAPS = re.compile(r",?\s(?:y|e|i|en)\s")  # between persons, or within a name: Ramón y Cajal
_COMMAS = str.maketrans("،，", ",,")
_INITIALS = re.compile(r"\S+ [A-Z]{1,3}")  # Silva AB
_INITIAL = re.compile(r"[^\W\d_]\.?(?:-?[^\W\d_]\.)*")
_CREDENTIAL = re.compile(r"(?:Dr|Prof|PD)\.?|[A-Z][a-z]*\.?[A-Z][A-Za-z.]*(?: ?\([^()]*\))?")  # MRCGP, M.Med.


class Several(NamedTuple):
    """The names that a text holds, as each would be typed alone, and whether it cannot be one name after all."""

    names: tuple[str, ...]
    sure: bool = True


def several(text: str) -> Several | None:
    """The authors that *text* names; None of one person or group."""
    text = text.strip().translate(_COMMAS)
    if text.startswith("{"):
        return None
    group = is_group(text)
    pieces = pieces_between(text, group=group)
    if len(pieces) > 1:
        return Several(
            tuple(name for piece in pieces for name in (() if is_group(piece) else _by_commas(piece)) or (piece,))
        )
    return _with_a_group(text) if group else _listed(text) or _perhaps(text)


def pieces_between(text: str, *, group: bool = False) -> list[str]:
    """The parts of *text* between words and signs that stand in no name; in that of a *group* most may."""
    between = _BETWEEN_GROUPS if group else _BETWEEN
    return [piece for piece in (part.strip(" ,") for part in between.split(text)) if piece]


def by_family_name(name: str) -> bool:
    """Whether *name* is typed as libraries do, `Silva AB`: read in order, its family name would be AB."""
    return bool(_INITIALS.fullmatch(name))


def _listed(text: str) -> Several | None:
    """The names between commas: three are a list, and two may be one name, family name first."""
    names = _by_commas(text)
    if len(names) != 2 or all(map(by_family_name, names)) or "," in "".join(names):
        return Several(names) if names else None
    first, second = names
    alone = " " not in second and not is_east_asian(second)
    one_name = alone or first[0].islower() or _INITIAL.fullmatch(second.split(" ")[-1])
    return None if one_name else Several(names, sure=False)


def _by_commas(text: str) -> tuple[str, ...]:
    """The names between the commas of *text*, each with what belongs behind its own; none when it is one name."""
    first, *rest = (piece.strip() for piece in text.split(",") if piece.strip()) if text.strip(" ,") else ("",)
    names = [first]
    for piece in rest:
        if is_addition(piece) or piece.islower() or (_CREDENTIAL.fullmatch(piece) and not text.isupper()):
            names[-1] += f", {piece}"
        else:
            names.append(piece)
    if len(names) == 1 or (len(names) == 2 and _is_family(names[0]) and not all(map(by_family_name, names))):
        return ()
    if len(names) % 2 == 0 and len(names) > 2 and not any(" " in name for name in names[::2]):  # Silva, Ana, Chen, Bo
        return tuple(f"{family}, {given}" for family, given in zip(names[::2], names[1::2], strict=True))
    return tuple(names)


def _is_family(name: str) -> bool:
    """Whether *name* is no more than a family name: one word, and not the three letters of a whole Chinese name."""
    word = name.partition(",")[0]
    return " " not in word and not (is_east_asian(word) and len(word) > 2)


def _perhaps(text: str) -> Several | None:
    """Names around a word that also joins two family names of one person, when both sides look whole."""
    pieces = _PERHAPS.split(text)
    words = [piece.split() for piece in pieces]
    if len(pieces) < 2 or any(len(part) < 2 or not part[0][0].isupper() for part in words):
        return None
    return Several(tuple(pieces), sure=any(_INITIAL.fullmatch(part[0]) for part in words[1:]))


def _with_a_group(text: str) -> Several | None:
    """Persons beside a group, when some part of its name reads like a person's."""
    pieces = [name.strip() for piece in pieces_between(text) for name in piece.split(",")]
    persons = [piece for piece in pieces if not is_group(piece)]
    looks = all(len(words := piece.split()) > 1 and all(word[0].isupper() for word in words) for piece in persons)
    return Several(tuple(pieces), sure=False) if persons and looks else None
