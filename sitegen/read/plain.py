"""The words of inline nodes: for ids and alternative texts."""

from __future__ import annotations

import re
import unicodedata

from sitegen.model.document import (
    Abbreviation,
    Code,
    Emphasis,
    Inlines,
    LineBreak,
    Link,
    Math,
    PanelMention,
    SoftBreak,
    Span,
    Strong,
    Subscript,
    Superscript,
    Text,
)  # fmt: skip

_NOT_IN_SLUG = re.compile(r"[^\w\s.-]+")
_BETWEEN = re.compile(r"[\s_.-]+")
_TAKEN = re.compile(r"(?:ref|cite|fn|fnref|fig|tbl|eq)-")


def plain(nodes: Inlines) -> str:
    """What is read of *nodes*; citations, references and marks have no words of their own yet."""
    words: list[str] = []
    for node in nodes:
        match node:
            case Text() | Code():
                words.append(node.value)
            case SoftBreak() | LineBreak():
                words.append(" ")
            case Emphasis() | Strong() | Subscript() | Superscript() | Span() | Link():
                words.append(plain(node.children))
            case Math():
                words.append(node.tex)
            case Abbreviation() | PanelMention():
                words.append(node.text)
            case _:
                pass
    return "".join(words)


def slug(text: str) -> str:
    """An id in the letters of the text's own script: "Case Presentation" is `case-presentation`."""
    text = unicodedata.normalize("NFC", text).lower()
    name = _BETWEEN.sub("-", _NOT_IN_SLUG.sub("", text)).strip("-")
    return f"sec-{name}".rstrip("-") if not name or _TAKEN.match(name) else name
