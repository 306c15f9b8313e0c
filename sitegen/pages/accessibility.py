"""How the site is used without a mouse or in large print, its access keys, whom to write to: `/accessibility/`.

A page of the site's own, `content/pages/accessibility.md`, takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.site import Site
from sitegen.model.target import Target
from sitegen.pages._words import words_for
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.accessibility import ADDRESS, accessibility_page


def plan(site: Site) -> Iterator[Target]:
    """The one target; it depends on the site's facts alone, which are part of every page's key."""
    if all(card.path != ADDRESS for card in site.pages):
        yield Target(path=output_file(ADDRESS), maker="accessibility", origin="the page about accessibility")


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The HTML."""
    return shop.render("accessibility.html", accessibility_page(shop.site, words_for(shop, "")))


PAGE_TYPE = PageType(name="accessibility", plan=plan, make=make, of_outlines=True)
