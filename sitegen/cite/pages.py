"""Ranges of pages as records hold them: whole numbers with a hyphen between; a style shortens them if it will."""

from __future__ import annotations

import re

from sitegen.model.reference import Reference

_SERIAL = frozenset({"article-journal", "periodical", "review", "review-book"})
_SHORTENED = re.compile(r"([A-Za-z]*)(\d+)-(\d+)", re.ASCII)
_DASHES = re.compile(r"\s*(?:-{1,3}|[‐-―−])\s*")


def whole(value: str) -> str:
    """`6913-7` is 6913-6917; what is no range of numbers stays as it is."""
    value = _DASHES.sub("-", value.strip())
    found = _SHORTENED.fullmatch(value)
    if found is None or len(found[3]) >= len(found[2]):
        return value
    return f"{found[1]}{found[2]}-{found[1]}{found[2][: -len(found[3])]}{found[3]}"


def span(first: str, last: str) -> str:
    """The range from *first* to *last*, each of which may be missing, or say it all."""
    first, last = first.strip(), last.strip()
    if not last or first == last or "-" in _DASHES.sub("-", first):
        return whole(first)
    return whole(f"{first}-{last}") if first else last


def article_number(work: Reference) -> str:
    """The number by which an article is found in its journal; nothing of one with pages, and of other works."""
    return work.text.get("number", "") if work.type in _SERIAL and not work.text.get("page") else ""


def extent(work: Reference) -> str:
    """The pages of a work, or the number of an article that has none."""
    return work.text.get("page", "") or article_number(work)
