"""The abstract, in one piece or under headings, in the language of the case and in others."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.case import AbstractSection
from sitegen.read.prose import Prose

Written = str | Mapping[str, str]


def sections(written: Written, prose: Prose, *path: str | int) -> tuple[AbstractSection, ...]:
    """The sections of an abstract in order; a text without headings is one section."""
    parts = {"": written} if isinstance(written, str) else written
    return tuple(
        AbstractSection(heading=heading(name), children=prose.blocks(text, *path, *((name,) if name else ())))
        for name, text in parts.items()
        if text.strip()
    )


def heading(key: str) -> str:
    """A heading typed as a key reads as a heading: `case_presentation` becomes `Case presentation`."""
    if key != key.lower():
        return key
    words = key.replace("_", " ") if " " not in key else key
    return words[:1].upper() + words[1:]
