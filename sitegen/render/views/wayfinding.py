"""Pages that only show the way: the one for missing addresses, and stubs at earlier addresses."""

from __future__ import annotations

from msgspec.structs import replace

from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from sitegen.render.phrases import Phrases
from sitegen.render.urls import absolute_root, address, permanent
from sitegen.render.views.head import Head, head

NOT_FOUND = "/404.html"


class NotFoundPage(Value, frozen=True, kw_only=True):
    """The view of the page for missing addresses; `home` is the front page."""

    head: Head
    home: str


class RedirectPage(Value, frozen=True, kw_only=True):
    """The view of a stub at an earlier address; `href` leads to where the page is now."""

    head: Head
    href: str


def not_found_page(site: SiteInfo, words: Phrases) -> NotFoundPage:
    """The page that hosts show for any missing address, at any depth: its links start at the root of the host."""
    root = absolute_root(site.url)
    top = head(site, NOT_FOUND, words("Page not found"))
    return NotFoundPage(head=replace(top, root=root, canonical="", noindex=True), home=address(root, "/"))


def redirect_page(path: str, target: str, site: SiteInfo, words: Phrases) -> RedirectPage:
    """The stub at *path* that leads to *target*; search engines are told the new address."""
    top = head(site, path, words("This page has moved"))
    return RedirectPage(head=replace(top, canonical=permanent(site.url, target)), href=address(top.root, target))
