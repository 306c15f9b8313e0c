"""The texts of the front matter: those written in Markdown, as trees, and those that are plain, as they were typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sitegen.checks._places import Path
from sitegen.model.case import AbstractSection, Case
from sitegen.model.metadata import Affiliation, Author, NameParts
from sitegen.model.walk import AnyNode
from sitegen.read.abstract import Written, heading

_NAME = ("given", "family", "suffix", "particles", "literal")
_AFFILIATION = ("name", "department", "address", "city", "state", "country")
_LISTS = ("keywords", "presentation", "diagnosis", "interventions", "outcome", "specialty", "body_system", "modality")
_ALONE = ("short_title", "description")


class Marked(NamedTuple):
    """A text in Markdown: where it stands, how it was typed, and what was read."""

    path: Path
    typed: str
    read: Iterable[AnyNode]


def marked_texts(case: Case) -> Iterator[Marked]:
    """Titles, abstracts and summaries of *case*."""
    meta = case.meta
    yield Marked(("title",), meta.title, case.title)
    yield Marked(("subtitle",), meta.subtitle, case.subtitle)
    for lang, title in meta.title_translations.items():
        yield Marked(("title_translations", lang), title, case.title_translations.get(lang, ()))
    yield from _abstract(("abstract",), meta.abstract, case.abstract)
    for lang, abstract in meta.abstract_translations.items():
        yield from _abstract(("abstract_translations", lang), abstract, case.abstract_translations.get(lang, ()))
    for number, (typed, read) in enumerate(zip(meta.highlights, case.highlights, strict=False)):
        yield Marked(("highlights", number), typed, read)
    yield Marked(("plain_language_summary",), meta.plain_language_summary, case.plain_language_summary)
    for number, (typed, read) in enumerate(zip(meta.learning_points, case.learning_points, strict=False)):
        yield Marked(("learning_points", number), typed, read)


def _abstract(path: Path, written: Written, sections: Iterable[AbstractSection]) -> Iterator[Marked]:
    parts: Mapping[str, str] = {"": written} if isinstance(written, str) else written
    blocks = {section.heading: section.children for section in sections}
    for name, typed in parts.items():
        yield Marked((*path, name) if name else path, typed, blocks.get(heading(name), ()))


def plain_texts(case: Case) -> Iterator[tuple[Path, str]]:
    """What knows no Markdown: keywords and other words of lists, names, affiliations, short texts."""
    meta = case.meta
    for key in _ALONE:
        yield (key,), getattr(meta, key)
    for key in _LISTS:
        for number, word in enumerate(getattr(meta, key)):
            yield (key, number), word
    for lang, words in meta.keyword_translations.items():
        for number, word in enumerate(words):
            yield ("keyword_translations", lang, number), word
    for number, author in enumerate(meta.authors):
        for path, text in _author(author):
            yield ("authors", number, *path), text
    for number, known in enumerate(meta.affiliations):
        yield from ((("affiliations", number, key), text) for key, text in _affiliation(known))


def _author(author: Author) -> Iterator[tuple[Path, str]]:
    name = author.name
    if isinstance(name, NameParts):
        yield from ((("name", key), getattr(name, key)) for key in _NAME)
    else:
        yield ("name",), name
    yield from (((key,), getattr(author, key)) for key in _NAME)
    for place, known in enumerate(author.affiliations):
        yield from ((("affiliations", place, key), text) for key, text in _affiliation(known))


def _affiliation(known: Affiliation) -> Iterator[tuple[str, str]]:
    return ((key, getattr(known, key)) for key in _AFFILIATION)
