"""Characters that no text of an article holds, and what is said of them: in the front matter and in the text alike."""

from __future__ import annotations

import re

# C0 and C1 controls, line and paragraph separators (YAML 1.1 would count lines by them), overrides of the direction of
# writing (what they turn round reads otherwise than it is stored), halves of surrogate pairs, byte order marks and
# noncharacters.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ud800-\udfff\ufeff\ufffe\uffff]")
HINT = "delete it and type the text again"
NAMED = 5  # of several characters, the ones that a message names


def told(characters: str) -> str:
    """The message about *characters*, one or several, at one place."""
    codes = [f"U+{ord(character):04X}" for character in characters]
    if len(codes) == 1:
        return f"an invisible control character ({codes[0]}) stands here; it was replaced by a space"
    named = ", ".join(dict.fromkeys(codes[:NAMED])) + (" …" if len(codes) > NAMED else "")
    return f"{len(codes)} invisible control characters ({named}) stand here; each was replaced by a space"
