"""Keys that others have, and what is written here in their place, where no key of one name says the same."""

from __future__ import annotations

from collections.abc import Collection

from sitegen.read.page_range import page_range
from sitegen.read.yaml import Scalar, YamlNode

_LOOK = frozenset(
    {"logo", "color", "colour", "colors", "colours", "accent", "accent_color", "primary_color", "banner", "footer"}
)
_PAGES = frozenset({"page", "pages", "page_range", "page_numbers", "pagination", "pp"})


def meant(key: str, value: YamlNode, known: Collection[str]) -> str:
    """What to write in place of *key*, which is none of the *known*, with its *value*; empty where nobody can tell."""
    if key in _LOOK and ("theme" in known or "options" in known):
        return 'logo and colours are options of the theme: theme: {options: {logo: logo.svg, accent: "#7a1f3d"}}'
    if key not in _PAGES or "first_page" not in known:
        return ""
    text = value.text.strip() if type(value) is Scalar else ""
    if pages := page_range(text):
        return pages.hint
    return f"write first_page: {text}" if 0 < len(text) <= 20 else "write first_page: … and last_page: …"
