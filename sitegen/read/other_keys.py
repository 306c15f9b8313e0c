"""Keys that others have, and what is written here in their place, where no key of one name says the same."""

from __future__ import annotations

from collections.abc import Collection

from sitegen.read.page_range import page_range
from sitegen.read.yaml import Scalar, YamlNode

_PAGES = frozenset({"page", "pages", "page_range", "page_numbers", "pagination", "pp"})


def meant(key: str, value: YamlNode, known: Collection[str]) -> str:
    """What to write in place of *key*, which is none of the *known*, with its *value*; empty where nobody can tell."""
    if key not in _PAGES or "first_page" not in known:
        return ""
    text = value.text.strip() if type(value) is Scalar else ""
    if pages := page_range(text):
        return pages.hint
    return f"write first_page: {text}" if 0 < len(text) <= 20 else "write first_page: … and last_page: …"
