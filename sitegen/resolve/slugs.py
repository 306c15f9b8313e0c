"""Names of authors and issues as parts of addresses: `ichikawa-jiro`, `volume-3-issue-2`."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sitegen.model.person import Name

_APART = re.compile(r"[\W_]+")
LONGEST = 100  # bytes: with two of them, words, digits and an ending a file name stays under 255


@lru_cache(4096)
def slug(text: str) -> str:
    """*text* in small letters without accents, with a hyphen between words; letters without a Latin form stay."""
    if not text.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
        text = unicodedata.normalize("NFC", plain)
    whole = _APART.sub("-", text.lower()).strip("-")
    return whole.encode()[:LONGEST].decode(errors="ignore").strip("-")


def name_slug(name: Name) -> str:
    """Family name first, as in an index; empty for a name without letters."""
    parts = (name.non_dropping_particle, name.family, name.given, name.dropping_particle, name.suffix)
    return slug(name.literal or " ".join(filter(None, parts)))


def issue_slug(volume: str, issue: str) -> str:
    """`volume-3-issue-2`, or what is known of it; empty when nothing is."""
    parts = (f"volume-{slug(volume)}" if slug(volume) else "", f"issue-{slug(issue)}" if slug(issue) else "")
    return "-".join(filter(None, parts))
