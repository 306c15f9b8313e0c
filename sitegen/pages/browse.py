"""What there is to browse by: `/browse/`, and the terms of each facet, `/browse/diagnosis/`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.model.site import Site
from sitegen.model.target import Target
from sitegen.pages._overview import Entry, OverviewInputs, alphabetical, make_overview, overview_target
from sitegen.pages.term import named
from sitegen.plugins import PageType
from sitegen.render.views.case_list import Named
from sitegen.render.views.overview import PATHS, Group
from sitegen.resolve.facets import fold
from sitegen.resolve.terms import Term, terms

SHOWN = 12  # terms of a facet on the page of all facets, those with most cases
ORDERED = frozenset({"age", "year", "volume", "issue"})  # not by the alphabet


def plan(site: Site) -> Iterator[Target]:
    """A target for each page."""
    index, total = terms(site.cases), len(site.cases)
    groups = tuple(facet_group(facet, found) for facet, found in index.by_facet.items())
    ways = tuple(Named("way", name, PATHS[name]) for name in ("a-z", "authors", "archive"))
    front = OverviewInputs(kind="browse", path="/browse/", total=total, groups=groups, parts=ways)
    yield overview_target("browse", front)
    for facet, found in index.by_facet.items():
        path = f"/browse/{facet}/"
        if facet in ORDERED:
            whole = Group("", "", terms=tuple(map(named, found)))
            pages = iter([OverviewInputs(kind="facet", name=facet, path=path, total=total, groups=(whole,))])
        else:
            entries = (Entry(fold(term.label), named(term)) for term in found)
            pages = alphabetical("facet", path, facet, entries, total)
        for inputs in pages:
            yield overview_target("browse", inputs)


def facet_group(facet: str, found: Sequence[Term], number: int = SHOWN) -> Group:
    """A facet with its most frequent terms, at most *number*, in their order."""
    most = sorted(found, key=lambda term: -len(term.cases))[:number]
    shown = [term for term in found if term in most] if facet in ORDERED else most
    return Group("facet", facet, f"/browse/{facet}/", len(found), tuple(map(named, shown)))


PAGE_TYPE = PageType(name="browse", plan=plan, make=make_overview, of_outlines=True)
"""The facets, then the terms of each."""
