"""sitemap.xml, split into files of 50,000 addresses. Only when the site's address is known: it holds no relative one.

https://www.sitemaps.org/protocol.html
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.site import Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages.citations import authors
from sitegen.plugins import PageType, Workshop
from sitegen.render.escape import text
from sitegen.render.urls import permanent
from sitegen.render.views.accessibility import ADDRESS as ACCESSIBILITY
from sitegen.render.views.listing import page_path
from sitegen.render.views.overview import PATHS
from sitegen.resolve.facets import list_path
from sitegen.resolve.terms import terms

LARGEST = 50_000
DAY = len("2026-01-02")  # the schema takes days alone; of a month or a year nothing is said
NAME = "sitemap.xml"
_OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


class Place(Value, frozen=True, array_like=True):
    """An address of the site and when it last changed (an ISO date, or nothing)."""

    path: str
    changed: str = ""


class SitemapInputs(Value, frozen=True, kw_only=True):
    """The places of one file, or the files of the index."""

    places: tuple[Place, ...]
    index: bool = False


def plan(site: Site) -> Iterator[Target]:
    """One file, or several and their index."""
    if not site.info.url or site.info.noindex:
        return
    parts = list(_cut(tuple(_places(site))))
    if len(parts) == 1:
        yield _target(NAME, SitemapInputs(places=parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield _target(NAME, SitemapInputs(places=tuple(Place("/" + name) for name in names), index=True))
    for name, places in zip(names, parts, strict=True):
        yield _target(name, SitemapInputs(places=places))


def _cut(places: tuple[Place, ...]) -> Iterator[tuple[Place, ...]]:
    for start in range(0, len(places), LARGEST):
        yield places[start : start + LARGEST]


def _target(name: str, inputs: SitemapInputs) -> Target:
    return Target(path=name, maker="sitemap", inputs=encode(inputs), origin="the site map")


def _places(site: Site) -> Iterator[Place]:
    pages = max(1, -(-len(site.cases) // max(1, site.page_size)))
    yield from (Place(page_path(number)) for number in range(1, pages + 1))
    yield from map(Place, _ways(site))
    yield from map(Place, dict.fromkeys((*(item.path for item in site.pages), ACCESSIBILITY)))
    yield from (Place(card.path, card.updated or card.date) for card in site.cases)


def _ways(site: Site) -> Iterator[str]:
    """The ways to cases. Not further pages of long lists, nor lists of two terms: whoever searches wants the cases."""
    yield from PATHS.values()
    for facet, found in terms(site.cases).by_facet.items():
        yield f"/browse/{facet}/"
        yield from (list_path(facet, term.slug) for term in found)
    yield from (f"/authors/{slug}/" for slug in authors(site.cases))


def make(inputs: bytes, shop: Workshop) -> bytes:
    """The XML of one file."""
    given = decode(inputs, SitemapInputs)
    outer, inner = ("sitemapindex", "sitemap") if given.index else ("urlset", "url")
    entries = "".join([f"<{inner}>{_entry(place, shop.site.url)}</{inner}>\n" for place in given.places])
    return f"{_OPENING}<{outer} {_SPACE}>\n{entries}</{outer}>\n".encode()


def _entry(place: Place, url: str) -> str:
    changed = f"<lastmod>{place.changed}</lastmod>" if len(place.changed) == DAY else ""
    return f"<loc>{text(permanent(url, place.path))}</loc>{changed}"


PAGE_TYPE = PageType(name="sitemap", plan=plan, make=make, of_outlines=True)
