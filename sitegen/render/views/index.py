"""The front page and its further pages: cases in short, and on the first what leads to all others."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from sitegen.model.site import Listed, SiteInfo
from sitegen.model.struct import Value
from sitegen.render.html import Html
from sitegen.render.phrases import Phrases
from sitegen.render.urls import address
from sitegen.render.views.head import NOTHING_MORE, Description, Head, feeds, head
from sitegen.render.views.listing import ItemView, PageLink, item_view, page_links, page_path
from sitegen.render.views.overview import Group, GroupView, group_view
from sitegen.render.views.wayfinding import Way, WayView, way_views


class IndexPage(Value, frozen=True, kw_only=True):
    """The view of one page of the list of cases; `cite_href` leads to their citations.

    The first is the front page: it has `featured` cases, `ways` to all cases, and facets with their largest terms to
    `browse` by.
    """

    head: Head
    items: tuple[ItemView, ...]
    number: int
    count: int
    total: int
    featured: tuple[ItemView, ...] = ()
    ways: tuple[WayView, ...] = ()
    browse: tuple[GroupView, ...] = ()
    cite_href: str = ""
    pages: tuple[PageLink, ...] = ()
    newer: str = ""
    older: str = ""


def index_page(
    items: Iterable[Listed], number: int, count: int, total: int, site: SiteInfo, words: Phrases, *,
    citable: bool = False, feed: bool = False, featured: Iterable[Listed] = (), browse: Iterable[Group] = (),
    ways: Iterable[Way] = (), described: Description = NOTHING_MORE,
) -> IndexPage:  # fmt: skip
    """Page *number* of *count* of the list of *total* cases; *citable* when some of its cases may be cited, *feed* when
    feeds of the site lie beside it. The front page is *described* to programs.
    """
    top = _head(number, count, site, words, described, feed=feed)
    writer = Html(root=top.root, words=words)
    return IndexPage(
        head=top,
        items=tuple(item_view(item, writer, site) for item in items),
        number=number,
        count=count,
        total=total,
        featured=tuple(item_view(item, writer, site) for item in featured),
        ways=way_views(ways, writer.root, words),
        browse=tuple(group_view(group, (), writer, site) for group in browse),
        cite_href=address(writer.root, f"{page_path(number)}cite/") if citable else "",
        pages=tuple(page_links(number, count, lambda page: address(writer.root, page_path(page)))),
        newer=address(writer.root, page_path(number - 1)) if number > 1 else "",
        older=address(writer.root, page_path(number + 1)) if number < count else "",
    )


def _head(number: int, count: int, site: SiteInfo, words: Phrases, described: Description, *, feed: bool) -> Head:
    """The front page is called as the site is."""
    if number > 1:
        title = words("Cases, page {number} of {count}", number=number, count=count)
        return head(site, page_path(number), title)
    top = head(site, page_path(number), site.title, description=site.description, described=described)
    return replace(top, feeds=feeds(site, "/", top.root, site.title)) if feed else top
