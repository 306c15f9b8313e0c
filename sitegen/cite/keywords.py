"""The keywords of a record: CSL has them as one text, parted by a comma and a blank; most formats give each a line."""

from __future__ import annotations


def keywords(text: str) -> list[str]:
    """The words of a list such as `knee, Lyme disease`; whatever white space it holds counts as one blank."""
    return [kept for word in " ".join(text.split()).split(", ") if (kept := word.strip())]
