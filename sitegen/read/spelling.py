"""Spelling that does not matter: how keys and fixed values are compared.

`equal-contributor`, `equalContributor` and `equal contributor` are one key; `Case Report` is `case-report`, and
`Writing - original draft` or `Visualisation` are the CRediT roles of that name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BETWEEN_WORDS = re.compile(r"[\s\-]+")
_AND = re.compile(r"\band\b")
_SEPARATORS = re.compile(r"[\W_]+")
_BRITISH = re.compile(r"is(?=ations?\b|ed\b|ing\b|e\b)")


@lru_cache(maxsize=4096)
def fold_key(key: str) -> str:
    """The one spelling of a key: words in small letters, joined by `_`."""
    if key.islower() and key.isascii() and key.replace("_", "a").isalnum():
        return key
    words = _HUMP.sub("_", unicodedata.normalize("NFC", key.strip()))
    return _BETWEEN_WORDS.sub("_", words).lower()


def fold_value(text: str) -> str:
    """What is left of a fixed value when case, separators, "and" and British endings are taken away."""
    words = _SEPARATORS.sub(" ", unicodedata.normalize("NFC", text).casefold())
    return _BRITISH.sub("iz", _AND.sub("", words)).replace(" ", "")


def by_folded_value(values: Iterable[str]) -> Mapping[str, str]:
    """The fixed *values* by what is left of them when they are folded."""
    return {fold_value(value): value for value in values}
