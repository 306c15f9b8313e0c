"""Files a reader may download, with their sizes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from sitegen.model.case import Supplement
from sitegen.model.struct import Value
from sitegen.render.numbers import decimal
from sitegen.render.phrases import Phrases
from sitegen.render.urls import address

KILO = 1000


class SupplementView(Value, frozen=True, kw_only=True):
    """A file: its name, where it is, its kind and size in words (`CSV, 12 kB`)."""

    name: str
    href: str
    facts: str


def supplements(files: Iterable[Supplement], words: Phrases) -> tuple[SupplementView, ...]:
    """The files beside a case page."""
    return tuple(
        SupplementView(
            name=PurePosixPath(file.path).name,
            href=address("", "/" + file.path),
            facts=", ".join(filter(None, (PurePosixPath(file.path).suffix[1:].upper(), size(file.size, words.lang)))),
        )
        for file in files
    )


def article_pdf(file: Supplement, words: Phrases) -> SupplementView:
    """The article as PDF: what it is stands in the words of its link."""
    return SupplementView(name=file.path, href=address("", "/" + file.path), facts=size(file.size, words.lang))


def size(count: int, lang: str) -> str:
    """`512 B`, `12 kB`, `3.4 MB`; `3,4 MB` in Spanish."""
    if count < KILO:
        return f"{count} B"
    return f"{count / KILO:.0f} kB" if count < KILO**2 else f"{decimal(count / KILO**2, lang)} MB"
