"""Prose pages: `content/pages/about.md` at `/about/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.model.case import Page
from sitegen.model.labels import labels
from sitegen.model.layout import PAGES, page_file
from sitegen.model.site import ShownPicture, Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._pictures import shown_pictures
from sitegen.pages._words import words_for
from sitegen.plugins import PageType, Workshop
from sitegen.render.urls import output_file
from sitegen.render.views.prose import prose_page


class ProseInputs(Value, frozen=True, kw_only=True):
    """The page itself, because pages are few, and its pictures."""

    page: Page
    pictures: Mapping[str, ShownPicture] = {}


def plan(site: Site) -> Iterator[Target]:
    """A target for each prose page."""
    for card in site.pages:
        inputs = ProseInputs(page=card.page, pictures=shown_pictures(PAGES.rstrip("/"), card.pictures, site.pictures))
        origin = page_file(card.page.slug)
        yield Target(path=output_file(card.path), maker="prose", inputs=encode(inputs), origin=origin)


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The HTML of a prose page."""
    given = decode(inputs, ProseInputs)
    page = given.page
    view = prose_page(page, given.pictures, labels(page.as_case()), shop.site, words_for(shop, page.lang))
    return shop.render("prose.html", view)


PAGE_TYPE = PageType(name="prose", plan=plan, make=make, of_pages=True)
