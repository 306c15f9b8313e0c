"""Markdown in values of the front matter: each is read at the place where it stands, empty ones not at all."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.diagnostic import Span
from sitegen.model.document import Blocks, Inlines
from sitegen.read.markdown import MarkdownReader


class Prose:
    """Reads values by their dotted path: `prose.inlines(event.event, "timeline", 0, "event")`."""

    def __init__(self, reader: MarkdownReader, places: Mapping[str, Span]) -> None:
        self.reader = reader
        self.places = places

    def place(self, *path: str | int) -> Span:
        """The place of a value, or of the nearest thing around it."""
        for length in range(len(path), 0, -1):
            if (span := self.places.get(".".join(map(str, path[:length])))) is not None:
                return span
        return Span()

    def label(self, text: str, *path: str | int) -> str:
        """A label that takes the place of a number; no other thing of the file has it."""
        return self.reader.label(text, self.place(*path)) if text else ""

    def inlines(self, text: str, *path: str | int) -> Inlines:
        """A value of one line."""
        return self.reader.inlines(text, self.place(*path)) if text else ()

    def blocks(self, text: str, *path: str | int) -> Blocks:
        """A value of several paragraphs."""
        return self.reader.blocks(text, self.place(*path)) if text else ()
