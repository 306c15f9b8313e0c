"""Regular expressions that are compiled when they are first used.

An edit of one case uses a third of all expressions, and compiling the others takes a twentieth of its time. Use this
for long ones that look for what is rare, and `re.compile` for all others.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    """Stands for the compiled expression. A match's `re` is that one, so it cannot be compared with this."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called for an attribute that is asked for the first time: compiles, and keeps the attribute."""
        found = getattr(re.compile(self.pattern, self._flags), name)
        self.__dict__[name] = found
        return found


def pattern(words: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`, but nothing is compiled before the first use."""
    return cast("re.Pattern[str]", _Pattern(words, flags))
