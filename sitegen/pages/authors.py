"""All authors by family name: `/authors/`. Whoever signed one case alone leads to that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitegen.model.site import Card, Site
from sitegen.model.target import Target
from sitegen.pages._overview import Entry, alphabetical, make_overview, overview_target
from sitegen.pages.author import author_named
from sitegen.pages.citations import authors
from sitegen.plugins import PageType
from sitegen.render.views.case_list import Named


def plan(site: Site) -> Iterator[Target]:
    """The page, and one for each letter when authors are many."""
    several = authors(site.cases)
    entries = _entries(site.cases, several)
    for inputs in alphabetical("authors", "/authors/", "", entries, len(site.cases)):
        yield overview_target("authors", inputs)


def _entries(cases: Sequence[Card], several: Mapping[str, Sequence[Card]]) -> Iterator[Entry]:
    """Every author once."""
    found: set[tuple[str, str]] = set()
    for slug, own in several.items():
        yield Entry(slug.replace("-", " "), author_named(slug, own))
        found.update((slug, card.slug) for card in own)
    for card in cases:
        for person, name in zip(card.people, card.authors, strict=False):
            slug, _, orcid = person.partition(" ")
            names = (slug, f"{slug}-{orcid[-9:].lower()}") if found else ()
            if slug and not any((one, card.slug) in found for one in names):
                yield Entry(slug.replace("-", " "), Named("author", name, card.path, 1))


PAGE_TYPE = PageType(name="authors", plan=plan, make=make_overview, of_outlines=True)
"""The authors."""
