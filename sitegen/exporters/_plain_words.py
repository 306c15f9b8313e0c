"""The words of a case that is published, with labels in the language of its page, or in that of an abstract."""

from __future__ import annotations

from msgspec.structs import replace

from sitegen.cite.mention import mentions
from sitegen.model.plain_words import OneLine, Words
from sitegen.model.published import Published
from sitegen.render.phrases import phrases
from sitegen.render.text import named


def as_printed(known: Published) -> Words:
    """As its page prints them: blocks apart, citations as the style has them."""
    called = named(phrases(known.lang, known.words))
    return Words(known.labels, called, known.printed.citations, known.printed.raised)


def one_line(known: Published, *, tables: bool = True) -> OneLine:
    """As they are told elsewhere: blocks in a line, without marks of citations; *tables* cell by cell."""
    called = named(phrases(known.lang, known.words))
    return OneLine(known.labels, called, mentions(known.case.references), tables=tables)


def in_language(known: Published, lang: str) -> Published:
    """The case for a text of it in *lang* that stands alone: in English it refers to Table 1, not to Tabelle 1."""
    if lang == known.lang:
        return known
    return replace(known, lang=lang, words=known.catalogues.get(lang, {}))
