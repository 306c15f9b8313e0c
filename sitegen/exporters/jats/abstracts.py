"""Abstracts in JATS: the abstract itself, highlights, what to learn, the summary for patients; in other languages.

A part with a heading is a `sec` with a `title`. https://jats4r.niso.org/accessibility/
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sitegen.model.case import AbstractSection
from sitegen.model.document import Inlines
from sitegen.render.xml import NOTHING, Xml, element, joined, some

if TYPE_CHECKING:
    from sitegen.exporters.jats.text import JatsText


def abstracts(writer: JatsText) -> Xml:
    """Those in the language of the case; all but the first say of what type they are."""
    case = writer.case
    summary = writer.paragraphs(case.plain_language_summary)
    return joined((
        _abstract(writer, "abstract", {}, case.abstract),
        _points(writer, "key-points", "Highlights", case.highlights),
        _points(writer, "learning-points", "Learning points", case.learning_points),
        _typed(writer, "plain-language-summary", "Plain-language summary", summary),
    ))  # fmt: skip


def trans_abstracts(writer: JatsText) -> Xml:
    """The abstract in other languages."""
    found = sorted(writer.case.abstract_translations.items())
    return joined(_abstract(writer, "trans-abstract", {"xml:lang": lang}, parts) for lang, parts in found)


def _abstract(writer: JatsText, name: str, attributes: dict[str, str], parts: Sequence[AbstractSection]) -> Xml:
    """One heading alone is the title of the whole: a single `sec` would be no structure."""
    if len(parts) == 1:
        heading, words = parts[0].heading, writer.paragraphs(parts[0].children)
        return some(name, attributes, some("title", {}, heading), words)
    return some(name, attributes, joined(_sections(writer, parts)))


def _sections(writer: JatsText, parts: Iterable[AbstractSection]) -> list[Xml]:
    """Parts without a heading belong to the one before them; only the first may stand free."""
    found: list[tuple[str, list[Xml]]] = []
    for part in parts:
        if part.heading or not found:
            found.append((part.heading, []))
        found[-1][1].append(writer.paragraphs(part.children))
    return [
        element("sec", {}, element("title", {}, heading), *words) if heading else joined(words)
        for heading, words in found
    ]


def _points(writer: JatsText, kind: str, title: str, points: Sequence[Inlines]) -> Xml:
    items = [element("list-item", {}, element("p", {}, writer.line(point))) for point in points]
    return _typed(
        writer, kind, title, element("p", {}, element("list", {"list-type": "bullet"}, *items)) if items else NOTHING
    )


def _typed(writer: JatsText, kind: str, title: str, content: Xml) -> Xml:
    return (
        element("abstract", {"abstract-type": kind}, element("title", {}, writer.words(title)), content)
        if content
        else NOTHING
    )
