"""All cases by title: `/a-z/`, titles in other scripts than the Latin under headings of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sitegen.model.site import Site
from sitegen.model.target import Target
from sitegen.pages._overview import Entry, alphabetical, make_overview, overview_target
from sitegen.plugins import PageType
from sitegen.resolve.facets import fold

# Libraries pass over the article that a title begins with (MARC 21, nonfiling characters), in the title's language.
ARTICLES = {
    "en": "a an the", "es": "el la los las un una unos unas", "fr": "le la les un une des",
    "it": "il lo la i gli le un uno una", "de": "der die das ein eine", "pt": "o a os as um uma uns umas",
}  # fmt: skip
ELIDED = {"fr": "l", "it": "l|un"}


def filed_under(title: str, lang: str) -> str:
    """What *title* is filed under: folded, without the article of its language in front."""
    key, pattern = fold(title), _article(lang.partition("-")[0].lower())
    found = pattern.match(key) if pattern is not None else None
    return key[found.end() :] if found else key


@cache
def _article(language: str) -> re.Pattern[str] | None:
    """An article with what parts it from the next word; none for a language that this does not know."""
    words = ARTICLES.get(language, "").replace(" ", "|")
    elided = rf"|(?:{ELIDED[language]})['’](?=\w)" if language in ELIDED else ""
    return re.compile(rf"(?:{words})\s+(?=\S){elided}") if words else None


def plan(site: Site) -> Iterator[Target]:
    """The page, and those of each letter when cases are many."""
    entries = (Entry(f"{filed_under(card.title_text, card.lang)}\t{card.slug}", card) for card in site.cases)
    for inputs in alphabetical("a-z", "/a-z/", "", entries, len(site.cases)):
        yield overview_target("az", inputs)


PAGE_TYPE = PageType(name="az", plan=plan, make=make_overview, of_outlines=True)
"""The cases."""
