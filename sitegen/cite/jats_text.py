"""Titles as Crossref and DataCite give them, with tags of JATS, HTML or MathML, to the tags a record may hold.

https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/face-markup/
"""

from __future__ import annotations

import html
import re

from sitegen.cite.unreadable import clean

_TAG = re.compile(r"<(/?)(?:[a-z]+:)?([a-zA-Z][a-zA-Z-]*)(?:\s[^<>]*)?/?>")
_TEX = re.compile(r"<((?:[a-z]+:)?(?:tex-math|annotation))\b.*?</\1\s*>", re.DOTALL)
_KEPT = {"i": "i", "italic": "i", "em": "i", "b": "b", "bold": "b", "strong": "b", "sub": "sub", "inf": "sub",
         "sup": "sup", "msub": "", "scp": "sc", "sc": "sc"}  # fmt: skip
_DROPPED = frozenset({
    "p", "title", "sec", "span", "font", "u", "underline", "overline", "roman", "sans-serif", "monospace", "tt", "br",
    "break", "xref", "ext-link", "a", "named-content", "styled-content", "inline-formula", "alternatives", "math",
    "mrow", "mi", "mn", "mo", "mtext", "mstyle", "msup", "msubsup", "mfrac", "msqrt", "semantics", "ovl", "strike",
    "abbrev", "fn", "article-title", "private-char", "inline-graphic",
})  # fmt: skip


def rich(text: str) -> str:
    """*text* in one line with the tags `<i> <b> <sub> <sup>` and small capitals; other tags go, their words stay."""
    text = html.unescape(html.unescape(text)) if "&" in text else text
    if "<" in text:
        text = _TAG.sub(_tag, _TEX.sub("", text))
    text = " ".join(clean(text).split())
    return text.removesuffix(".") if not text.endswith("..") else text


def _tag(found: re.Match[str]) -> str:
    name = found[2]
    if name in _KEPT and (kept := _KEPT[name]):
        if kept == "sc":
            return "</span>" if found[1] else '<span style="font-variant:small-caps;">'
        return f"<{found[1]}{kept}>"
    return "" if name in _DROPPED or name in _KEPT else found[0]
