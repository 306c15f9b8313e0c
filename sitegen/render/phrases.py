"""The words of the interface: English in the source, other languages from the theme's `locales/<language>.po`.

A catalogue is a plain gettext file: `msgid` and `msgstr`, each on one line. https://www.gnu.org/software/gettext/manual/
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})
_ENTRY = re.compile(r'^msgid (".+")\nmsgstr (".+")$', re.MULTILINE)
_SLOT = re.compile(r"\{(\w+)\}")  # and no more: `str.format` would follow a name into the value
SOURCE = "en"


@dataclass(frozen=True)
class Phrases:
    """The interface in one language; a phrase without a translation stays English."""

    lang: str = SOURCE
    catalogue: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, phrase: str, **values: object) -> str:
        """*phrase* translated, with `{name}` replaced by the value of that name."""
        found = self.catalogue.get(phrase, phrase)
        return _SLOT.sub(lambda slot: str(values[slot[1]]), found) if values else found

    def plural(self, one: str, many: str, count: int, **values: object) -> str:
        """*one* or *many*, as *count* asks for; `{count}` in it is the number."""
        return self(one if count == 1 else many, count=count, **values)


def read_catalogue(text: str) -> dict[str, str]:
    """The translations of a `.po` file."""
    return {ast.literal_eval(source): ast.literal_eval(target) for source, target in _ENTRY.findall(text)}


def direction(lang: str) -> str:
    """The direction in which *lang* (a BCP 47 tag) is written: its script subtag decides, then the language."""
    subtags = lang.lower().split("-")
    if "latn" in subtags or "cyrl" in subtags:
        return "ltr"
    return "rtl" if subtags[0] in _RTL or "arab" in subtags or "hebr" in subtags else "ltr"


def phrases(lang: str, catalogue: Mapping[str, str]) -> Phrases:
    """The interface for a page in *lang*: in English when there is no *catalogue* for it."""
    return Phrases(lang, catalogue) if catalogue else Phrases()
