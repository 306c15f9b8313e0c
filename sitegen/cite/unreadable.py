"""Characters that no text of a reference may hold: the control characters, which no page and no XML file can show, and
the last plane for private use, whose signs stand for words of the author's (`author_words`).
"""

from __future__ import annotations

import re

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\U00100000-\U0010ffff]")


def unreadable(value: str) -> bool:
    """Whether *value* holds such a character."""
    return _UNREADABLE.search(value) is not None


def clean(value: str) -> str:
    """*value* with the sign for an unknown character in place of each."""
    return _UNREADABLE.sub("\ufffd", value) if _UNREADABLE.search(value) else value
