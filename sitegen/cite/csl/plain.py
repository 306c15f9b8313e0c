"""Output → plain text."""

from __future__ import annotations

from sitegen.cite.csl.output import Out, leaves


def text(content: Out) -> str:
    """*content* without formatting; the number of an aligned entry is set off by a blank."""
    if isinstance(content, str):
        return content
    if content.tag == "left-margin":
        return "".join(leaves(content)).rstrip() + " "
    return "".join([text(child) for child in content.children])
