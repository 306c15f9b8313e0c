"""Citation styles by name."""

from __future__ import annotations

from difflib import get_close_matches

from sitegen.cite.nlm import Nlm
from sitegen.cite.style import Style
from sitegen.model.struct import Value

DEFAULT = "nlm"
_STYLES: dict[str, Style] = {DEFAULT: Nlm()}
_OTHER_NAMES = {"": DEFAULT, "vancouver": DEFAULT, "nlm-citation-sequence": DEFAULT,
                "national-library-of-medicine": DEFAULT}  # fmt: skip
NAMES = tuple(sorted(filter(None, {*_STYLES, *_OTHER_NAMES})))  # every name `find` understands


class UnknownStyle(Value, frozen=True, kw_only=True):
    """A name that no style has; `nearest` is what may have been meant, or empty."""

    name: str
    nearest: str
    known: tuple[str, ...]


def find(name: str) -> Style | UnknownStyle:
    """The style called *name*; the empty name is the default."""
    name = name.strip()
    known = _STYLES.get(_OTHER_NAMES.get(name.lower(), name.lower()))
    if known is not None:
        return known
    near = get_close_matches(name.lower(), NAMES, n=1)
    return UnknownStyle(name=name, nearest=near[0] if near else "", known=NAMES)


def style(name: str) -> Style:
    """The style called *name*, or the default one when there is none: `find` tells which."""
    found = find(name)
    return _STYLES[DEFAULT] if isinstance(found, UnknownStyle) else found
