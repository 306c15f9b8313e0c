"""Names of authors, issues and terms as parts of addresses: `ichikawa-jiro`, `volume-3-issue-2`."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sitegen.model.person import Name

_APART = re.compile(r"[\W_]+")
_ACCENTS = re.compile("[\u0300-\u036f]+")  # of Latin, Greek and Cyrillic letters: in か and が they are none
LONGEST = 100  # bytes: with two of them, words, digits and an ending a file name stays under 255


def unaccented(text: str) -> str:
    """*text* without accents, its letters in their plain forms; marks that make another letter stay."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text)))


@lru_cache(4096)
def slug(text: str) -> str:
    """*text* in small letters without accents, with a hyphen between words; letters without a Latin form stay."""
    whole = _APART.sub("-", unaccented(text).lower()).strip("-")
    return whole.encode()[:LONGEST].decode(errors="ignore").strip("-")


def name_slug(name: Name) -> str:
    """Family name first, as in an index; empty for a name without letters."""
    parts = (name.non_dropping_particle, name.family, name.given, name.dropping_particle, name.suffix)
    return slug(name.literal or " ".join(filter(None, parts)))


def issue_slug(volume: str, issue: str) -> str:
    """`volume-3-issue-2`, or what is known of it; empty when nothing is."""
    parts = (f"volume-{slug(volume)}" if slug(volume) else "", f"issue-{slug(issue)}" if slug(issue) else "")
    return "-".join(filter(None, parts))
