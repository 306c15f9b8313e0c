"""Regular expressions that are compiled when they are first used.

An edit of one case uses a third of them all, and to compile the others takes a twentieth of its time. Worth it where
they are long and what they look for is rare; elsewhere `re.compile` does.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    """Has what a compiled one has; but `re` of what it finds is that one, and not this."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Asked for what is not at hand yet, and has it at hand then."""
        found = getattr(re.compile(self.pattern, self._flags), name)
        self.__dict__[name] = found
        return found


def pattern(words: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, later."""
    return cast("re.Pattern[str]", _Pattern(words, flags))
