"""Pages that only show the way: the one for missing addresses, and stubs at earlier addresses."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from sitegen.render.phrases import Phrases
from sitegen.render.urls import absolute_root, address, permanent
from sitegen.render.views.head import Head, head

NOT_FOUND = "/404.html"


class Way(Value, frozen=True, array_like=True):
    """A page that leads to many cases: what it is called (a phrase of the interface, or an author's term), its
    address on the site, and how many cases it holds where that is worth saying.
    """

    label: str
    path: str
    count: int = 0


class WayView(Value, frozen=True, array_like=True):
    """A link to such a page; `count` is 0 where nothing is said of it."""

    label: str
    href: str
    count: int = 0


class NotFoundPage(Value, frozen=True, kw_only=True):
    """The view of the page for missing addresses; `home` is the front page, `ways` lead to all cases."""

    head: Head
    home: str
    ways: tuple[WayView, ...] = ()


class RedirectPage(Value, frozen=True, kw_only=True):
    """The view of a stub at an earlier address; `href` leads to where the page is now."""

    head: Head
    href: str


def way_views(ways: Iterable[Way], root: str, words: Phrases) -> tuple[WayView, ...]:
    """*ways* as links from a page with *root*."""
    return tuple(WayView(words(way.label), address(root, way.path), way.count) for way in ways)


def not_found_page(site: SiteInfo, words: Phrases, ways: Iterable[Way] = ()) -> NotFoundPage:
    """The page that hosts show for any missing address, at any depth: its links start at the root of the host."""
    root = absolute_root(site.url)
    top = head(site, NOT_FOUND, words("Page not found"))
    return NotFoundPage(
        head=replace(top, root=root, canonical="", noindex=True),
        home=address(root, "/"),
        ways=way_views(ways, root, words),
    )


def redirect_page(path: str, target: str, site: SiteInfo, words: Phrases) -> RedirectPage:
    """The stub at *path* that leads to *target*; search engines are told the new address."""
    top = head(site, path, words("This page has moved"))
    return RedirectPage(head=replace(top, canonical=permanent(site.url, target)), href=address(top.root, target))
