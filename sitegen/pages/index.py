"""The front page and its further pages: `/`, `/page/2/` …, newest cases first."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.site import Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._shared import words_for
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.listing import Listed, index_page, listed, page_path


class IndexInputs(Value, frozen=True, kw_only=True):
    """The cases of one page of the list, and its place among the pages."""

    items: tuple[Listed, ...]
    number: int
    count: int
    total: int


def plan(site: Site) -> Iterator[Target]:
    """A target for each page of the list; one when there is no case yet."""
    size = max(1, site.page_size)
    total = len(site.cases)
    count = max(1, -(-total // size))
    for number in range(1, count + 1):
        cards = site.cases[(number - 1) * size : number * size]
        inputs = IndexInputs(items=tuple(map(listed, cards)), number=number, count=count, total=total)
        yield Target(
            path=output_file(page_path(number)), maker="index", inputs=encode(inputs), origin="the list of cases"
        )


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The HTML of one page of the list."""
    given = decode(inputs, IndexInputs)
    words = words_for(shop, "")
    page = index_page(given.items, given.number, given.count, given.total, shop.site, words)
    return shop.render("index.html", page)


PAGE_TYPE = PageType(name="index", plan=plan, make=make)
