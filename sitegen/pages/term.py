"""The cases of a term, `/browse/diagnosis/liposarcoma/`, and of two, `/browse/diagnosis/liposarcoma/age/60s/`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sitegen.cite.case_record import may_be_cited
from sitegen.model.site import Card, Site
from sitegen.model.target import Target
from sitegen.pages._lists import Narrow, list_targets, make_list
from sitegen.plugins import PageType
from sitegen.render.views.case_list import Named
from sitegen.resolve.facets import FACETS, list_path
from sitegen.resolve.terms import Term, terms

NARROWER = 20  # terms of a facet offered to make a list shorter, those with most cases


def plan(site: Site) -> Iterator[Target]:
    """A target for each page of each list."""
    index = terms(site.cases)
    pairs = [(first, second, cases) for first, second, cases in index.pairs()]
    narrow = _narrow(pairs)
    for found in index.by_facet.values():
        for term in found:
            own = (named(term),)
            yield from list_targets(site, "term", own, term.cases, narrow=narrow.get(term, ()), stem=_stem(term))
    for first, second, cases in pairs:
        yield from list_targets(site, "term", (named(first), _second(first, second, len(cases))), cases)


def named(term: Term) -> Named:
    """A term as pages name it, with the address of its cases."""
    path = list_path(term.facet, term.slug)
    return Named(term.facet, term.label, path, len(term.cases), term.note, term.lang)


def _second(first: Term, second: Term, count: int) -> Named:
    """The second term of a pair; its address is that of both."""
    path = f"{list_path(first.facet, first.slug)}{second.facet}/{second.slug}/"
    return Named(second.facet, second.label, path, count, "", second.lang)


def _narrow(pairs: list[tuple[Term, Term, list[Card]]]) -> dict[Term, Narrow]:
    """For each term those it makes pairs with, by facet, the most frequent first."""
    found: dict[Term, dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for first, second, cases in pairs:
        whole = _second(first, second, len(cases))
        found[first][second.facet].append(whole)
        found[second][first.facet].append(Named(first.facet, first.label, whole.path, len(cases), "", first.lang))
    return {term: tuple(_most(by_facet)) for term, by_facet in found.items()}


def _most(by_facet: dict[str, list[Named]]) -> Iterator[tuple[str, tuple[Named, ...]]]:
    for facet in sorted(by_facet, key=FACETS.index):
        yield facet, tuple(sorted(by_facet[facet], key=lambda term: -term.count)[:NARROWER])


def _stem(term: Term) -> str:
    """What the citation files of its cases are called; years and issues have some."""
    if term.facet not in ("year", "issue") or not any(may_be_cited(card.status) for card in term.cases):
        return ""
    return term.label if term.facet == "year" else term.written.partition("\t")[0]


PAGE_TYPE = PageType(name="term", plan=plan, make=make_list, of_outlines=True)
