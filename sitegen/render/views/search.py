"""The search page: a form, a place for results, and the cases as links for whoever searches without JavaScript."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.model.site import Listed, SiteInfo
from sitegen.model.struct import Value
from sitegen.render.html import Html
from sitegen.render.phrases import Phrases
from sitegen.render.views.head import Head, head
from sitegen.render.views.listing import ItemView, item_view
from sitegen.render.views.publication import KINDS
from sitegen.render.views.wayfinding import Way, WayView, way_views

SEARCH = "/search/"


class LabelView(Value, frozen=True, array_like=True):
    """The words for a value of a filter: `case-report` is “Case report”."""

    value: str
    label: str


class SearchPage(Value, frozen=True, kw_only=True):
    """The view of the search page. `items` are all cases when `whole`, else the newest; `kinds` name the kinds of
    articles, and `index` leads to the folder of the index.
    """

    head: Head
    index: str
    kinds: tuple[LabelView, ...]
    items: tuple[ItemView, ...] = ()
    whole: bool = True
    total: int = 0
    ways: tuple[WayView, ...] = ()


def search_page(items: Iterable[Listed], total: int, ways: Iterable[Way], site: SiteInfo, words: Phrases) -> SearchPage:
    """The page of a site of *total* cases, of which *items* are shown."""
    top = head(site, SEARCH, words("Search"))
    writer = Html(root=top.root, words=words)
    shown = tuple(item_view(item, writer, site) for item in items)
    return SearchPage(
        head=top,
        index=f"{top.root}search/pagefind/",
        kinds=tuple(LabelView(kind, words(label)) for kind, label in KINDS.items()),
        items=shown,
        whole=len(shown) == total,
        total=total,
        ways=way_views(ways, top.root, words),
    )
