"""The words of a case that is published, with labels in the language of its page."""

from __future__ import annotations

from sitegen.model.plain_words import OneLine, Words
from sitegen.model.published import Published
from sitegen.render.phrases import phrases
from sitegen.render.text import named


def as_printed(known: Published) -> Words:
    """As its page prints them: blocks apart, citations as the style has them."""
    called = named(phrases(known.lang, known.words))
    return Words(known.labels, called, known.printed.citations, known.printed.raised)


def one_line(known: Published, *, tables: bool = True) -> OneLine:
    """As they are told elsewhere: blocks in a line, without citations; *tables* cell by cell."""
    return OneLine(known.labels, named(phrases(known.lang, known.words)), tables=tables)
