"""Ids of places in a JATS file: `xsd:ID`s, each once, the same as in the page wherever XML allows its name.

https://jats.nlm.nih.gov/publishing/tag-library/1.3/attribute/id.html
"""

from __future__ import annotations

import re

from sitegen.render.anchors import anchor

_GOOD = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_SIGNS = "_.-"
# Letters that XML 1.0 has allowed in names since its first edition: Latin, Greek, Cyrillic, Arabic, kana, Han, Hangul;
# as a regular expression, 3 ms of every build.
_LETTERS = (
    (0xC0, 0xD6), (0xD8, 0xF6), (0x3A3, 0x3CE), (0x410, 0x44F), (0x621, 0x63A), (0x641, 0x64A), (0x3041, 0x3094),
    (0x30A1, 0x30FA), (0x4E00, 0x9FA5), (0xAC00, 0xD7A3),
)  # fmt: skip


def xml_name(name: str) -> str:
    """*name* as an XML name: what may not stand in one is written as its code point, `_3a_` for a colon."""
    if _GOOD.fullmatch(name):
        return name
    written = "".join([sign if _may_stand(sign) else f"_{ord(sign):x}_" for sign in name])
    return written if written[:1].isalpha() or written[:1] == "_" else "_" + written


def _may_stand(sign: str) -> bool:
    if sign.isascii():
        return sign.isalnum() or sign in _SIGNS
    return any(first <= ord(sign) <= last for first, last in _LETTERS)


class Places:
    """The places of one text, by the ids of the document. A file with translations in it holds several texts: before
    each id stands a *prefix*, and none is taken twice (`among`).
    """

    def __init__(self, prefix: str = "", among: Places | None = None) -> None:
        self._prefix = prefix
        self._ids: dict[str, str] = {}
        self._taken: set[str] = set() if among is None else among._taken
        self._made: set[str] = set()

    def own(self, name: str) -> str:
        """The id for the place *name*; nothing when it has no name, or when that place is in the file already."""
        if not name or name in self._made:
            return ""
        self._made.add(name)
        return self.to(name)

    def to(self, name: str) -> str:
        """The id of the place *name*, made already or later."""
        return self._ids.get(name) or self._new(name, anchor(name))

    def part(self, name: str) -> str:
        """The id of a part that is no place of the document: an affiliation, a note. No place can be taken for it."""
        key = "\0" + name
        return self._ids.get(key) or self._new(key, name)

    def _new(self, key: str, name: str) -> str:
        wanted = found = xml_name(self._prefix + name)
        number = 1
        while found in self._taken:
            number += 1
            found = f"{wanted}-{number}"
        self._ids[key] = found
        self._taken.add(found)
        return found
