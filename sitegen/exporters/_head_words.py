"""What several formats in the head of a page say of a case in the same words: title, abstract, pages, names."""

from __future__ import annotations

from sitegen.cite.titles import whole_title
from sitegen.exporters._plain_words import one_line
from sitegen.model.case import Case
from sitegen.model.published import Published
from sitegen.model.walk import raised_text
from sitegen.render.text import shorten

SUMMARY = 300  # characters


def title(case: Case) -> str:
    """Title and subtitle, after a mark when the case does not stand."""
    return whole_title(case, raised_text)


def abstract(known: Published) -> str:
    """The abstract in one line, its headings before their texts."""
    return one_line(known).abstract(known.case.abstract)


def summary(known: Published) -> str:
    """A sentence or two: what the author wrote for search engines, or the beginning of the abstract."""
    if described := " ".join(known.case.meta.description.split()):
        return shorten(described, SUMMARY)
    words = one_line(known, tables=False)
    return shorten(" ".join(filter(None, [words.told(part.children) for part in known.case.abstract])), SUMMARY)
