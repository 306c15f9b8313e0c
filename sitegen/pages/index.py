"""The front page and its further pages: `/`, `/page/2/` …, newest cases first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sitegen.cite.case_record import may_be_cited
from sitegen.exporters.jsonld.site import site_data, site_tags
from sitegen.model.site import Card, Site, SiteInfo
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._wayfinding import ways
from sitegen.pages._words import words_for
from sitegen.pages.browse import facet_group
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.head import NOTHING_MORE, Description, has_feeds
from sitegen.render.views.index import index_page
from sitegen.render.views.listing import page_path
from sitegen.render.views.overview import Group
from sitegen.render.views.wayfinding import Way
from sitegen.resolve.terms import terms

ON_FRONT = ("specialty", "diagnosis", "mesh", "keyword")  # facets the front page leads to: the first two there are
FACETS, TERMS = 2, 10


class IndexInputs(Value, frozen=True, kw_only=True):
    """The digests of the cases of one page of the list, and its place among the pages; what the front page has besides.

    With `feed` the feeds of the site are named.
    """

    items: tuple[str, ...]
    number: int
    count: int
    total: int
    citable: bool = False
    featured: tuple[str, ...] = ()
    browse: tuple[Group, ...] = ()
    ways: tuple[Way, ...] = ()
    feed: bool = False


def plan(site: Site) -> Iterator[Target]:
    """A target for each page of the list; one when there is no case yet."""
    total, pages = len(site.cases), list(pages_of_list(site))
    feed = has_feeds(site.info) and any(card.date for card in site.cases[:1])
    for number, path, cards in pages:
        inputs = IndexInputs(
            items=tuple([card.listed for card in cards]), number=number, count=len(pages), total=total,
            citable=any(may_be_cited(card.status) for card in cards), feed=feed and number == 1,
            **(_front(site) if number == 1 else {}),
        )  # fmt: skip
        yield Target(path=output_file(path), maker="index", inputs=encode(inputs), origin="the list of cases")


def _front(site: Site) -> dict[str, Any]:
    """What the front page has besides a list."""
    by_slug = {card.slug: card.listed for card in site.cases} if site.featured else {}
    featured = tuple(by_slug[slug] for slug in site.featured if slug in by_slug)
    return {"featured": featured, "browse": tuple(_browse(site.cases)), "ways": ways(len(site.cases))}


def _browse(cases: Sequence[Card]) -> Iterator[Group]:
    """The largest terms of the facets readers look for first."""
    by_facet = terms(cases).by_facet
    for facet in [name for name in ON_FRONT if name in by_facet][:FACETS]:
        yield facet_group(facet, by_facet[facet], TERMS)


def pages_of_list(site: Site) -> Iterator[tuple[int, str, Sequence[Card]]]:
    """The pages of the list of cases: number, address, cases."""
    size = max(1, site.page_size)
    for number in range(1, max(1, -(-len(site.cases) // size)) + 1):
        yield number, page_path(number), site.cases[(number - 1) * size : number * size]


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The HTML of one page of the list."""
    given = decode(inputs, IndexInputs)
    page = index_page(
        map(shop.listed, given.items), given.number, given.count, given.total, shop.site, words_for(shop, ""),
        citable=given.citable, feed=given.feed, featured=map(shop.listed, given.featured), browse=given.browse,
        ways=given.ways, described=_described(shop.site) if given.number == 1 else NOTHING_MORE,
    )  # fmt: skip
    return shop.render("index.html", page)


def _described(site: SiteInfo) -> Description:
    """What the front page says of the site to programs."""
    return Description(tags=tuple(site_tags(site)), data=(site_data(site),))


PAGE_TYPE = PageType(name="index", plan=plan, make=make, of_outlines=True)
