"""The page that hosts show for a missing address: `404.html`."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.site import Site
from sitegen.model.target import Target
from sitegen.pages._wayfinding import ways
from sitegen.pages._words import words_for
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.wayfinding import NOT_FOUND, not_found_page


def plan(site: Site) -> Iterator[Target]:
    """The one target; it depends on the site's facts alone, which are part of every page's key."""
    yield Target(path=output_file(NOT_FOUND), maker="not_found", origin="the page for missing addresses")


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The HTML."""
    return shop.render("not_found.html", not_found_page(shop.site, words_for(shop, ""), ways()))


PAGE_TYPE = PageType(name="not_found", plan=plan, make=make, of_outlines=True)
