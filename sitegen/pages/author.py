"""The cases of an author of more than one: `/authors/ichikawa-jiro/`, called as the author's citation files are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.model.site import Card, Site
from sitegen.model.target import Target
from sitegen.pages._lists import Signed, list_targets, make_list
from sitegen.pages._shared_citations import place_of_author
from sitegen.pages.citations import authors
from sitegen.plugins import PageType
from sitegen.render.views.case_list import Named


def plan(site: Site) -> Iterator[Target]:
    """A target for each page of each author's list, by the name in addresses."""
    for slug, cases in sorted(authors(site.cases).items()):
        yield from list_targets(
            site, "author", (author_named(slug, cases),), cases, author=_signed(slug, cases), stem=f"authors/{slug}"
        )


def author_named(slug: str, cases: Sequence[Card]) -> Named:
    """An author as pages name it: as the newest case does."""
    place = place_of_author(cases[0], slug)
    name = cases[0].authors[place] if place is not None else slug
    return Named("author", name, f"/authors/{slug}/", len(cases))


def _signed(slug: str, cases: Sequence[Card]) -> Signed | None:
    place = place_of_author(cases[0], slug)
    return None if place is None else Signed(cases[0].citation, place, _orcid(slug, cases))


def _orcid(slug: str, cases: Sequence[Card]) -> str:
    """The author's ORCID iD, from the newest case that has it."""
    places = ((card, place_of_author(card, slug)) for card in cases)
    found = (card.people[place].partition(" ")[2] for card, place in places if place is not None)
    return next(filter(None, found), "")


PAGE_TYPE = PageType(name="author", plan=plan, make=make_list, of_outlines=True)
