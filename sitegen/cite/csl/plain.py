"""Output → plain text, in which raised and lowered numbers keep their value: 10⁹, CO₂."""

from __future__ import annotations

from sitegen.cite.csl.output import Out, leaves
from sitegen.model.raised import above, below, told_apart

SHIFTED = {"sup": above, "sub": below}


def text(content: Out) -> str:
    """*content* without formatting; the number of an aligned entry is set off by a blank."""
    return told_apart(pieces(content))


def pieces(content: Out) -> str:
    """The same as a part of a text that `told_apart` makes whole."""
    if isinstance(content, str):
        return content
    if content.tag == "left-margin":
        return "".join(leaves(content)).rstrip() + " "
    inner = "".join([pieces(child) for child in content.children])
    shift = SHIFTED.get(content.tag)
    return shift(inner) if shift else inner
