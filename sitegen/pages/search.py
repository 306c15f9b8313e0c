"""The search page, `/search/`. Its index is made by `build/searching.py`; without one the page is a list of cases."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sitegen.model.site import Listed, Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._wayfinding import ways
from sitegen.pages._words import words_for
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.listing import listed
from sitegen.render.views.search import SEARCH, search_page
from sitegen.render.views.wayfinding import Way

FEW, NEWEST = 100, 20  # up to so many cases are all listed; of more, the newest


class SearchInputs(Value, frozen=True, kw_only=True):
    """The cases that are listed, how many there are, and the ways to the others."""

    items: tuple[Listed, ...]
    total: int
    ways: tuple[Way, ...] = ()


def plan(site: Site) -> Iterator[Target]:
    """The one target, unless search is off."""
    if site.info.search == "off":
        return
    shown = site.cases if len(site.cases) <= FEW else site.cases[:NEWEST]
    items = tuple(replace(listed(card), summary="") for card in shown)
    inputs = SearchInputs(items=items, total=len(site.cases), ways=ways())
    yield Target(path=output_file(SEARCH), maker="search", inputs=encode(inputs), origin="the search page")


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The HTML."""
    given = decode(inputs, SearchInputs)
    page = search_page(given.items, given.total, given.ways, shop.site, words_for(shop, ""))
    return shop.render("search.html", page)


PAGE_TYPE = PageType(name="search", plan=plan, make=make, of_outlines=True)
