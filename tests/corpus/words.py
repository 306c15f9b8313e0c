"""What counts as a word when a published page is compared with its XML: letters, figures and signs, not punctuation."""

from __future__ import annotations

import re
import unicodedata

_TOKEN = re.compile(r"\w+|[%&*$§†‡]|[^\w\s]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def words(text: str) -> list[str]:
    """The words and signs of *text* (`m2`, `±`, `*`, `°`), normalised, soft hyphens and punctuation left out."""
    folded = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return [token for token in _TOKEN.findall(folded) if _counts(token)]


def _counts(token: str) -> bool:
    return token[0].isalnum() or token in "%&*$§†‡" or unicodedata.category(token[0]).startswith("S")
