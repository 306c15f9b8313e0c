"""The one style sheet of a site: that of the theme, what themes over it add, and the colours that were chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

SHEET = "static/site.css"
OWN = "static/own.css"  # rules that a theme puts behind the sheet of the theme it extends
# Comments serve authors of themes, not readers on slow phones. What is kept: a licence (`/*!`), what is quoted or an
# address and only looks like a comment, and one between two words that would run together without it.
_COMMENT = re.compile(
    rb"""(?<![^\s{};])/\*(?!!).*?\*/\n*|(/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\))""", re.DOTALL
)


def owner(chain: Sequence[Mapping[str, bytes]]) -> int:
    """Which theme of *chain* (the top one first) the sheet comes from: the first that has one; the last if none has."""
    return next((place for place, files in enumerate(chain) if SHEET in files), len(chain) - 1)


def stylesheet(chain: Sequence[Mapping[str, bytes]], colours: str = "") -> bytes | None:
    """The sheet of the themes of *chain*, the top one first, with the *colours* behind it, without comments; None when
    there is none.
    """
    over = chain[: owner(chain) + 1]
    parts = [over[-1].get(SHEET, b""), *(files.get(OWN, b"") for files in reversed(over)), colours.encode()]
    whole = b"\n".join(part.rstrip() for part in parts if part)
    changed = any(parts[1:])
    return _without_comments(whole + b"\n" if changed else parts[0]) or None


def _without_comments(sheet: bytes) -> bytes:
    return _COMMENT.sub(lambda found: found[1] or b"", sheet)
