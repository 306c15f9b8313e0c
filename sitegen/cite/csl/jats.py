"""Output → the inside of a JATS `mixed-citation`."""

from __future__ import annotations

from html import escape

from sitegen.cite.csl.output import Out

_TAGS = {"i": "italic", "b": "bold", "sup": "sup", "sub": "sub", "sc": "sc", "u": "underline", "-i": "roman"}


def jats(content: Out) -> str:
    """*content* as JATS inlines; addresses as `ext-link`."""
    if isinstance(content, str):
        return escape(content, quote=False)
    inner = "".join([jats(child) for child in content.children])
    if content.tag == "link" and content.value.startswith(("https://", "http://")):
        return f'<ext-link ext-link-type="uri" xlink:href="{escape(content.value)}">{inner}</ext-link>'
    tag = _TAGS.get(content.tag)
    if content.tag == "left-margin":
        return f"{inner.rstrip()} "
    return f"<{tag}>{inner}</{tag}>" if tag else inner
