"""All cases by title: `/a-z/`, titles in other scripts than the Latin under headings of their own."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.site import Site
from sitegen.model.target import Target
from sitegen.pages._overview import Entry, alphabetical, make_overview, overview_target
from sitegen.plugins import PageType
from sitegen.resolve.facets import fold


def plan(site: Site) -> Iterator[Target]:
    """The page, and those of each letter when cases are many."""
    entries = (Entry(f"{fold(card.title_text)}\t{card.slug}", card) for card in site.cases)
    for inputs in alphabetical("a-z", "/a-z/", "", entries, len(site.cases)):
        yield overview_target("az", inputs)


PAGE_TYPE = PageType(name="az", plan=plan, make=make_overview, of_outlines=True)
"""The cases."""
