"""Ranges of pages as records hold them: whole numbers with a hyphen between; a style shortens them if it will."""

from __future__ import annotations

import re

from sitegen.model.reference import Reference

_SERIAL = frozenset({"article-journal", "periodical", "review", "review-book"})
_SHORTENED = re.compile(r"([A-Za-z]*)(\d+)-(\d+)", re.ASCII)
_ELECTRONIC = re.compile(r"e\d+", re.IGNORECASE)
_ROMAN = re.compile(r"[ivxlcdm]+")
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


def first(page: str) -> str:
    """Where *page* begins: 12 of `12-15, 20`, but A-123 of `A-123-A-130`, and all of a number with parentheses."""
    page = re.split(r"[,;]", _DASHES.sub("-", page))[0].strip()
    head, _, rest = page.partition("-")
    if "(" in page:
        return page
    named = head.isalpha() and not _ROMAN.fullmatch(head) and rest[:1].isdigit()
    return f"{head}-{rest.partition('-')[0]}" if named else head.strip()


def article_number(work: Reference) -> str:
    """The number by which an article is found in its journal, also where it stands for pages (`e101`); nothing of one
    with pages, and of other works.
    """
    if work.type not in _SERIAL:
        return ""
    page = work.text.get("page", "")
    return page if _ELECTRONIC.fullmatch(page) else "" if page else work.text.get("number", "")


def extent(work: Reference) -> str:
    """The pages of a work, or the number of an article that has none."""
    return work.text.get("page", "") or article_number(work)
