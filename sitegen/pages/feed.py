"""The feeds of the site, `/feed.xml` and `/feed.json`: its newest cases. Those of lists lie beside the lists."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.site import Site
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._lists import LATEST, feed_files
from sitegen.pages._words import words_for
from sitegen.plugins import PageType, Workshop
from sitegen.render.views.head import FEEDS, has_feeds


class FeedInputs(Value, frozen=True, kw_only=True):
    """The digests of what lists show of the newest cases."""

    items: tuple[str, ...]


def plan(site: Site) -> Iterator[Target]:
    """The one target, when there is a case to show and the site has feeds."""
    dated = [card for card in site.cases[:LATEST] if card.date]
    if dated and has_feeds(site.info):
        path, beside = (name for name, _ in FEEDS)
        inputs = encode(FeedInputs(items=tuple([card.listed for card in dated])))
        yield Target(path=path, beside=(beside,), maker="feed", inputs=inputs, origin="the feeds")


def make(inputs: bytes, shop: Workshop) -> tuple[bytes, bytes]:
    """Both files."""
    items = tuple(map(shop.listed, decode(inputs, FeedInputs).items))
    return feed_files(items, "/", shop.site.title, shop.site, words_for(shop, ""))


PAGE_TYPE = PageType(name="feed", plan=plan, make=make, of_outlines=True)
