"""What several formats in the head of a page say of a case in the same words: title, abstract, pages, names."""

from __future__ import annotations

from sitegen.cite.titles import whole_title
from sitegen.model.case import AbstractSection, Case
from sitegen.model.walk import raised_text
from sitegen.render.text import block_words, shorten

SUMMARY = 300  # characters


def title(case: Case) -> str:
    """Title and subtitle, after a mark when the case does not stand."""
    return whole_title(case, raised_text)


def abstract(parts: tuple[AbstractSection, ...]) -> str:
    """An abstract in one line, its headings before their texts."""
    told = []
    for part in parts:
        words = " ".join(filter(None, [raised_text((node,)) for node in part.children]))
        told.append(f"{part.heading}: {words}" if part.heading and words else words)
    return " ".join(filter(None, told))


def summary(case: Case) -> str:
    """A sentence or two: what the author wrote for search engines, or the beginning of the abstract."""
    described = " ".join(case.meta.description.split())
    return shorten(described or " ".join(filter(None, [block_words(part.children) for part in case.abstract])), SUMMARY)
