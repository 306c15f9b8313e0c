"""Output → HTML: semantic, escaped, addresses as links."""

from __future__ import annotations

from html import escape

from sitegen.cite.csl.output import Out

_TAGS = {
    "i": ("<em>", "</em>"), "b": ("<strong>", "</strong>"), "sup": ("<sup>", "</sup>"), "sub": ("<sub>", "</sub>"),
    "u": ("<u>", "</u>"), "sc": ('<span class="small-caps">', "</span>"),
    "-i": ('<span class="upright">', "</span>"), "-b": ('<span class="regular">', "</span>"),
    "-sc": ('<span class="no-small-caps">', "</span>"), "block": ('<span class="csl-block">', "</span>"),
    "left-margin": ('<span class="csl-left-margin">', "</span>"),
    "right-inline": ('<span class="csl-right-inline">', "</span>"), "indent": ('<span class="csl-indent">', "</span>"),
    "bdi-rtl": ('<bdi dir="rtl">', "</bdi>"), "bdi-ltr": ('<bdi dir="ltr">', "</bdi>"),
}  # fmt: skip


def html(content: Out) -> str:
    """*content* as HTML."""
    if isinstance(content, str):
        return escape(content, quote=False)
    inner = "".join([html(child) for child in content.children])
    if content.tag == "link" and content.value.startswith(("https://", "http://")):
        return f'<a href="{escape(content.value)}">{inner}</a>'
    opening, closing = _TAGS.get(content.tag, ("", ""))
    return opening + inner + closing
