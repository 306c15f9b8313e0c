"""Cases in short, as lists show them, and the way to the other pages of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from sitegen.model.site import TAKEN_BACK, Card, Listed, SiteInfo
from sitegen.model.struct import Value
from sitegen.render.dates import long_date
from sitegen.render.html import Html, language
from sitegen.render.phrases import Phrases
from sitegen.render.text import listed as listed_names, shorten
from sitegen.render.urls import address
from sitegen.render.views.publication import BANNERS, KINDS

SUMMARY_LENGTH = 280
NAMES_SHOWN = 6


class ItemView(Value, frozen=True, kw_only=True):
    """A case in a list; `attributes` are its language and direction when they are not the page's."""

    href: str
    title: Markup
    kind: str
    attributes: Markup = Markup()
    authors: str = ""
    date: str = ""
    iso: str = ""
    summary: str = ""
    draft: bool = False
    withdrawn: bool = False
    retracted: bool = False


class PageLink(Value, frozen=True, array_like=True):
    """A numbered page of the list; `href` is empty for the page itself and `number` 0 for a gap."""

    number: int
    href: str


def listed(card: Card) -> Listed:
    """The part of *card* a list shows."""
    return Listed(
        slug=card.slug, title=card.title, authors=card.authors, type=card.type, status=card.status, date=card.date,
        lang=card.lang, dir=card.dir, summary=card.summary,
    )  # fmt: skip


def page_path(number: int) -> str:
    """The address of a page of the list: `/`, `/page/2/` …"""
    return "/" if number == 1 else f"/page/{number}/"


def item_view(item: Listed, writer: Html, site: SiteInfo) -> ItemView:
    """*item* as a page of *writer* shows it."""
    other = item.lang and item.lang != site.lang
    return ItemView(
        href=address(writer.root, f"/cases/{item.slug}/"),
        title=writer.inlines(item.title),
        kind=writer.words(KINDS[item.type]),
        attributes=Markup(language(item.lang, item.dir)) if other or item.dir else Markup(),
        authors=names_of(item.authors, writer.words),
        date=long_date(item.date, writer.words),
        iso=item.date,
        summary=shorten(item.summary, SUMMARY_LENGTH),
        draft=is_draft(item),
        withdrawn=item.status == "withdrawn",
        retracted=item.status == "retracted",
    )


def is_draft(item: Listed) -> bool:
    """Whether *item* is ahead of its publication, as previews show it."""
    return item.status in BANNERS and item.status not in TAKEN_BACK


def names_of(authors: tuple[str, ...], words: Phrases) -> str:
    """The authors in a line; of many the first ones."""
    if len(authors) <= NAMES_SHOWN:
        return listed_names(authors, words.lang)
    return words("{names}, et al.", names=listed_names(authors[: NAMES_SHOWN - 1], words.lang))


def page_links(number: int, count: int, href: Callable[[int], str]) -> Iterable[PageLink]:
    """First, last, and those around *number*; a gap where pages are left out."""
    near = sorted({1, count, *range(max(1, number - 2), min(count, number + 2) + 1)})
    before = 0
    for page in near:
        if page - before > 1:
            yield PageLink(0, "")
        yield PageLink(page, "" if page == number else href(page))
        before = page
