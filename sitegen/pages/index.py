"""The front page and its further pages: `/`, `/page/2/` …, newest cases first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from sitegen.cite.case_record import may_be_cited
from sitegen.model.site import Card, Listed, Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._shared import words_for
from sitegen.pages._ways import ways
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.head import feeds, has_feeds
from sitegen.render.views.listing import index_page, listed, page_path
from sitegen.render.views.wayfinding import Way


class IndexInputs(Value, frozen=True, kw_only=True):
    """The cases of one page of the list, and its place among the pages; what the front page has besides."""

    items: tuple[Listed, ...]
    number: int
    count: int
    total: int
    citable: bool = False
    featured: tuple[Listed, ...] = ()
    browse: tuple[Way, ...] = ()
    ways: tuple[Way, ...] = ()
    feed: bool = False


def plan(site: Site) -> Iterator[Target]:
    """A target for each page of the list; one when there is no case yet."""
    total, pages = len(site.cases), list(pages_of_list(site))
    feed = has_feeds(site.info) and any(card.date for card in site.cases[:1])
    for number, path, cards in pages:
        citable = any(may_be_cited(card.status) for card in cards)
        inputs = IndexInputs(
            items=tuple(map(listed, cards)), number=number, count=len(pages), total=total, citable=citable,
            feed=feed and number == 1, **(_front(site) if number == 1 else {}),
        )  # fmt: skip
        yield Target(path=output_file(path), maker="index", inputs=encode(inputs), origin="the list of cases")


def _front(site: Site) -> dict[str, Any]:
    """What the front page has besides a list. `browse` is for the largest terms of a facet, as ways with counts."""
    by_slug = {card.slug: card for card in site.cases} if site.featured else {}
    featured = tuple(listed(by_slug[slug]) for slug in site.featured if slug in by_slug)
    return {"featured": featured, "browse": (), "ways": ways()}


def pages_of_list(site: Site) -> Iterator[tuple[int, str, Sequence[Card]]]:
    """The pages of the list of cases: number, address, cases."""
    size = max(1, site.page_size)
    for number in range(1, max(1, -(-len(site.cases) // size)) + 1):
        yield number, page_path(number), site.cases[(number - 1) * size : number * size]


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The HTML of one page of the list."""
    given = decode(inputs, IndexInputs)
    words = words_for(shop, "")
    page = index_page(
        given.items, given.number, given.count, given.total, shop.site, words,
        citable=given.citable, featured=given.featured, browse=given.browse, ways=given.ways,
    )  # fmt: skip
    if given.feed:
        page = replace(page, head=replace(page.head, feeds=feeds(shop.site, "/", page.head.root, shop.site.title)))
    return shop.render("index.html", page)


PAGE_TYPE = PageType(name="index", plan=plan, make=make, of_outlines=True)
