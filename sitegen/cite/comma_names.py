"""Names as RIS, MEDLINE and EndNote write them: `Family, Given, Suffix`; without a comma it is a group or one word.

EndNote takes the last word of a group for its family name unless a comma follows the whole, as JabRef does: `Apple
Computer Inc.,`. A comma within is written twice: `Harvard Medical School,, Department of Surgery`.
https://docs.endnote.com/docs/endnote/2025/v1/windows/en/content/03editref/author_and_editor_names.htm
"""

from __future__ import annotations

import re

from sitegen.cite.names import OTHERS
from sitegen.model.person import Name

_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|2nd|3rd|4th)\.?", re.IGNORECASE)
_CUT_SHORT = re.compile(r"et\.? al\.?|others", re.IGNORECASE)
_INITIALS = re.compile(r"[^\W\d_]{1,4}")


def person(text: str) -> Name | None:
    """The name in *text*, or None when there is none. `Epidemiology Group,` is a group, as EndNote writes them."""
    parts = [" ".join(part.split()) for part in text.split(",")]
    if ",," in text and len(parts) > 2 and (several := _group_with_commas(text)):
        return several
    family, given = parts[0], parts[1] if len(parts) > 1 else ""
    if not family:
        return Name(family=given) if given else None
    if not given and _CUT_SHORT.fullmatch(family):
        return OTHERS
    if not given and " " in family:
        return Name(literal=family)
    suffix = " ".join(part for part in parts[2:] if part)
    if suffix and _SUFFIX.fullmatch(given) and not _SUFFIX.fullmatch(suffix):
        given, suffix = suffix, given  # `Family, Jr., Given`
    words = given.split()
    if not suffix and len(words) > 1 and _SUFFIX.fullmatch(words[-1]):
        given, suffix = " ".join(words[:-1]), words[-1]
    particle, last = _particle(family)
    return Name(family=last, given=given, suffix=suffix, non_dropping_particle=particle)


def _group_with_commas(text: str) -> Name | None:
    """The group whose commas are written twice; None for `Silva,, Jr.`, a person without given names."""
    name = " ".join(text.replace(",,", "\0").split()).rstrip(", ")
    parts = name.split("\0")
    if len(parts) < 2 or "," in name or all(_SUFFIX.fullmatch(part.strip()) for part in parts[1:]):
        return None
    return Name(literal=name.replace("\0", ","))


def written(name: Name) -> str:
    """The name as `person` reads it; a particle that sorting drops stands after the given name, as in libraries."""
    if name.literal:
        return _whole("et al." if name == OTHERS else name.literal)
    family = " ".join(f"{name.non_dropping_particle} {name.family}".replace(",", " ").split())
    given = " ".join(f"{name.given} {name.dropping_particle}".replace(",", " ").split())
    suffix = " ".join(name.suffix.replace(",", " ").split())
    if suffix and not given:
        return f"{family} {suffix}"
    return ", ".join(part for part in (family, given, suffix) if part)


def _whole(literal: str) -> str:
    """A name that is not to be cut into given and family names."""
    words = literal.split()
    name = " ".join(words)
    return name.replace(",", ",,") if "," in name else f"{name}," if len(words) > 1 else name


def group(text: str) -> Name | None:
    """The name of a group, whatever signs it holds."""
    name = " ".join(text.split()).rstrip(",")
    return Name(literal=name) if name else None


def short(text: str) -> Name | None:
    """MEDLINE's short form: `Silva JA`, `van Raaij MJ`, `Moffat FL Jr`."""
    if "," in text:
        return person(text)
    words = text.split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    if len(words) < 2 or not (_INITIALS.fullmatch(words[-1]) and words[-1].isupper()):
        return person(text)
    particle, last = _particle(" ".join(words[:-1]))
    return Name(family=last, given=" ".join(words[-1]), suffix=suffix, non_dropping_particle=particle)


def _particle(family: str) -> tuple[str, str]:
    """The words in small letters before a family name, and the name."""
    words = family.split()
    at = 0
    while at < len(words) - 1 and words[at][0].islower():
        at += 1
    return " ".join(words[:at]), " ".join(words[at:])
