"""The styles and languages that come along: `nlm`, `ama`, `apa` and `mla`, and the terms of thirteen languages."""

from __future__ import annotations

import pkgutil
from functools import cache

from sitegen.cite.csl.style import Style

STYLES = ("nlm", "ama", "apa", "mla")  # in the order of PubMed's Cite box


@cache  # each case asks for its style
def style_text(name: str) -> str | None:
    """The CSL of the style called *name*, or None."""
    return _data(f"styles/{name}.csl") if name in STYLES else None


def nlm_in_full() -> str:
    """The CSL of `nlm` as PubMed's Cite box has it: no style to choose, but how a case itself is cited."""
    return _data("styles/nlm-cite.csl") or ""


@cache
def locale_text(tag: str) -> str | None:
    """The locale file of a language tag such as `en-US`, or None."""
    return _data(f"locales/locales-{tag}.xml") if tag.replace("-", "").isalnum() else None


@cache
def shipped(name: str, lang: str = "en-US") -> Style:
    """The style of `STYLES` called *name*, compiled once a process."""
    text = style_text(name)
    if text is None:
        raise KeyError(name)
    return Style.from_text(text, locale_text, lang)


def _data(path: str) -> str | None:
    try:
        data = pkgutil.get_data("sitegen.cite.csl", path)
    except FileNotFoundError:
        return None
    return data.decode() if data is not None else None
