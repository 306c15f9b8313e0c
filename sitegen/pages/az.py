"""All cases by title: `/a-z/`, titles in other scripts than the Latin under headings of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_FIRST = {lang: re.compile(rf"(?:{words.replace(' ', '|')})\s+(?=\S)") for lang, words in ARTICLES.items()}
_ELIDED = {"fr": re.compile(r"l['’](?=\w)"), "it": re.compile(r"(?:l|un)['’](?=\w)")}


def filed_under(title: str, lang: str) -> str:
    """What *title* is filed under: folded, without the article of its language in front."""
    key, language = fold(title), lang.partition("-")[0].lower()
    for pattern in (_FIRST.get(language), _ELIDED.get(language)):
        if pattern is not None and (found := pattern.match(key)):
            return key[found.end() :]
    return key


def plan(site: Site) -> Iterator[Target]:
    """The page, and those of each letter when cases are many."""
    entries = (Entry(f"{filed_under(card.title_text, card.lang)}\t{card.slug}", card) for card in site.cases)
    for inputs in alphabetical("a-z", "/a-z/", "", entries, len(site.cases)):
        yield overview_target("az", inputs)


PAGE_TYPE = PageType(name="az", plan=plan, make=make_overview, of_outlines=True)
"""The cases."""
