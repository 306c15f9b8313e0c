"""Ids made of words, for headings and pictures that were given none."""

from __future__ import annotations

import re
import unicodedata

_NOT_IN_SLUG = re.compile(r"[^\w\s.-]+")
_BETWEEN = re.compile(r"[\s_.-]+")
_TAKEN = re.compile(r"(?:ref|cite|fn|fnref|fig|tbl|eq)-")


def slug(text: str) -> str:
    """An id in the letters of the text's own script: "Case Presentation" is `case-presentation`."""
    text = unicodedata.normalize("NFC", text).lower()
    name = _BETWEEN.sub("-", _NOT_IN_SLUG.sub("", text)).strip("-")
    return f"sec-{name}".rstrip("-") if not name or _TAKEN.match(name) else name
