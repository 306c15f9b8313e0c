"""Pages typed as a range, `12-15` or `105–9`: here each end has a key of its own."""

from __future__ import annotations

import re
from typing import NamedTuple

_RANGE = re.compile(r"([A-Za-z]{0,3})(\d{1,9})\s*[-‐‑–—−]{1,2}\s*([A-Za-z]{0,3})(\d{1,9})", re.ASCII)


class PageRange(NamedTuple):
    """The first and the last page, each whole."""

    first: str
    last: str

    @property
    def hint(self) -> str:
        """How the two are written."""
        return f"write first_page: {self.first} and last_page: {self.last}"


def page_range(text: str) -> PageRange | None:
    """The pages of *text*; None when it is no range, as `12-1`, the first page of chapter 12, is none."""
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        return None
    letters, first, again, last = found.groups()
    if len(last) < len(first):  # 105-9
        last = first[: len(first) - len(last)] + last
    if again not in ("", letters) or int(last) < int(first):
        return None
    return PageRange(letters + first, letters + last)
