"""Lists of cases on numbered pages, with feeds beside the first: what pages of terms and of authors have in common.

A page is made of the digests of what it shows of each case, so that an edit of a text makes no list again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sitegen.model.particulars import Author
from sitegen.model.site import Card, Listed, Site, SiteInfo
from sitegen.model.struct import Value, decode, encode
from sitegen.model.target import Target
from sitegen.pages._formats import citation_formats, file_name
from sitegen.pages._words import words_for
from sitegen.pages.citations import FOLDER
from sitegen.plugins import Workshop
from sitegen.render.feeds import atom, json_feed
from sitegen.render.phrases import Phrases
from sitegen.render.urls import output_file
from sitegen.render.views.case_list import Named, list_title, listing_page, narrowed, numbered, with_author
from sitegen.render.views.head import FEEDS, has_feeds

LATEST = 20  # cases in a feed

Narrow = tuple[tuple[str, tuple[Named, ...]], ...]


class Signed(Value, frozen=True, array_like=True):
    """Who an author is: the digest of a record that says it, the author's place in it from 0, and the ORCID iD, which
    that record may lack.
    """

    record: str
    place: int
    orcid: str = ""


class ListInputs(Value, frozen=True, kw_only=True):
    """`terms` are those that all cases of the list have, `items` the digests of the cases of the page.

    `feed` is whether feeds lie beside the list, `later` what they hold besides the items of its first page. `stem`
    names its citation files, if any.
    """

    terms: tuple[Named, ...]
    items: tuple[str, ...]
    number: int
    count: int
    total: int
    feed: bool = False
    later: tuple[str, ...] = ()
    narrow: Narrow = ()
    author: Signed | None = None
    stem: str = ""


def list_targets(
    site: Site, maker: str, terms: tuple[Named, ...], cases: Sequence[Card], *, narrow: Narrow = (),
    author: Signed | None = None, stem: str = "",
) -> Iterator[Target]:  # fmt: skip
    """The targets of the list of *cases*, newest first."""
    size = max(1, site.page_size)
    count = -(-len(cases) // size)
    digests = tuple([card.listed for card in cases])
    feed = has_feeds(site.info) and bool(cases[0].date)
    path = terms[-1].path
    for number in range(1, count + 1):
        first = number == 1
        inputs = ListInputs(
            terms=terms,
            items=digests[(number - 1) * size : number * size],
            number=number,
            count=count,
            total=len(cases),
            feed=feed,
            later=digests[size:LATEST] if first and feed else (),
            narrow=narrow if first else (),
            author=author if first else None,
            stem=stem if first else "",
        )
        yield Target(
            path=output_file(numbered(path, number)),
            beside=tuple([path[1:] + name for name, _ in FEEDS]) if first and feed else (),
            maker=maker,
            inputs=encode(inputs),
            origin="the lists of cases by what they have in common",
        )


def make_list(inputs: bytes, shop: Workshop) -> bytes | tuple[bytes, ...]:
    """The HTML of a page, and of the first the feeds of the list."""
    given = decode(inputs, ListInputs)
    words = words_for(shop, "")
    items = tuple(map(shop.listed, given.items))
    page = listing_page(given.terms, items, given.number, given.count, given.total, shop.site, words, feed=given.feed)
    if given.narrow:
        page = replace(page, narrow=narrowed(given.narrow, page.head.root, shop.site, words))
    if given.author is not None or given.stem:
        page = with_author(page, _author(given.author, shop), _files(given.stem, shop.site.exports), words)
    html = shop.render("listing.html", page)
    if not given.feed or given.number > 1:
        return html
    latest = (*items, *map(shop.listed, given.later))[:LATEST]
    title = f"{list_title(given.terms, words)} – {shop.site.title}"
    return (html, *feed_files(latest, given.terms[-1].path, title, shop.site, words))


def feed_files(items: Sequence[Listed], path: str, title: str, site: SiteInfo, words: Phrases) -> tuple[bytes, bytes]:
    """The feeds of the list at *path*, in the order of `FEEDS`."""
    dated = [item for item in items if item.date]
    return atom(dated, path, title, site, words), json_feed(dated, path, title, site, words)


def _author(signed: Signed | None, shop: Workshop) -> Author:
    """What the newest case of an author says, and the ORCID iD of any."""
    if signed is None:
        return Author()
    return replace(shop.citable(signed.record).particulars.authors[signed.place], orcid=signed.orcid)


def _files(stem: str, exports: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Label, address and media type of each citation file of the cases."""
    for one in citation_formats(exports) if stem else ():
        yield one.label, f"/{FOLDER}/{file_name(one, stem)}", one.media_type
