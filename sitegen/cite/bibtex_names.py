"""Names in parts → BibTeX names, which `names.py` reads back: `von Last, First`, `von Last, Jr, First`, `{A Group}`."""

from __future__ import annotations

import re

from sitegen.cite.latex_writer import escaped
from sitegen.cite.names import OTHERS, is_suffix
from sitegen.model.person import Name

_BREAKS = re.compile(r",|\band\b", re.IGNORECASE)


def written(name: Name, *, drop: bool = False) -> str:
    """The name. A particle that sorting drops is written after the given name unless the entry says *drop*."""
    if name == OTHERS:
        return "others"
    if name.literal or not name.given:
        alone = name.family.isalpha() and not name.literal and not (name.suffix or name.non_dropping_particle)
        return escaped(name.family) if alone and name.family[:1].isupper() else f"{{{escaped(name.full)}}}"
    particle, given = name.non_dropping_particle, name.given
    if drop:
        particle = particle or name.dropping_particle
    elif name.dropping_particle:
        given = f"{given} {name.dropping_particle}"
    family = _family(name.family)
    parts = (f"{_part(particle)} {family}" if particle else family, _part(name.suffix), _ended(_part(given)))
    return ", ".join(part for part in parts if part)


def _part(text: str) -> str:
    part = escaped(text)
    return f"{{{part}}}" if _BREAKS.search(part) else part


def _family(text: str) -> str:
    """The family name; one that begins with a small letter stands in braces, lest it be taken for a particle."""
    part = _part(text)
    if part.startswith("{"):
        return part
    if text.lstrip("'’‘-")[:1].islower():
        return f"{{{part}}}"
    rest, _, last = part.rpartition(" ")
    initials = last.isupper() and len(last) <= 3  # `Smith {JQ}, Ana`: lest it be taken for two names as in print
    return f"{rest} {{{last}}}" if rest and initials else _ended(part)


def _ended(part: str) -> str:
    """*part*, whose last word is no suffix even if it looks like one: `Souza {Junior}, Ana`."""
    rest, _, last = part.rpartition(" ")
    return f"{rest} {{{last}}}" if rest and is_suffix(last) else part
