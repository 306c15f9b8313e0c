"""Abstracts as registries take them: words alone."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.case import AbstractSection, Case
from sitegen.model.document import FigureSlot, Image, Table
from sitegen.model.walk import walk


def lost(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the abstract, and each of its translations, holds besides words, and the key it stands under."""
    translated = [(text, ("abstract_translations", lang)) for lang, text in case.abstract_translations.items()]
    for abstract, path in ((case.abstract, ("abstract",)), *translated):
        if found := _lost(abstract):
            yield found, path


def _lost(abstract: tuple[AbstractSection, ...]) -> str:
    for section in abstract:
        for node in walk(section.children):
            if isinstance(node, Table):
                return "a table"
            if isinstance(node, Image | FigureSlot):
                return "a picture"
    return ""
