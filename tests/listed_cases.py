"""Sites of many small cases for tests of lists: each card, and what lists show of it under the digest it names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from sitegen.model.site import Card, Listed, Site
from sitegen.plugins import PageType
from tests import samples


def card(slug: str, title: str = "", **facts: Any) -> Card:
    """A published case; its digest in lists is its slug."""
    title = title or f"Case {slug}"
    known = {"digest": slug, "listed": slug, "citation": slug, "title": samples.text(title), "title_text": title}
    return Card(**{**known, "slug": slug, "status": "published", "date": "2026-01-02", **facts})


def shown(cards: Iterable[Card]) -> dict[str, Listed]:
    """What lists show of *cards*, by digest."""
    return {
        one.listed: Listed(
            slug=one.slug, title=one.title, authors=one.authors, type=one.type, status=one.status, date=one.date,
            updated=one.updated, lang=one.lang, dir=one.dir, summary=one.summary, keywords=one.keywords,
        )
        for one in cards
    }  # fmt: skip


def site(*cards: Card, size: int = 20, **facts: Any) -> Site:
    """A site of *cards*, newest first as given."""
    return Site(info=samples.site(**facts), cases=cards, page_size=size)


def files(page_type: PageType, of: Site, shop: Any) -> dict[str, bytes]:
    """Every file of a page type, by path."""
    shop.site, shop.lists = of.info, shown(of.cases)
    found: dict[str, bytes] = {}
    for target in page_type.plan(of):
        made = page_type.make(target.inputs, shop)
        found |= zip(target.paths, made if isinstance(made, tuple) else (made,), strict=True)
    return found


def pages(page_type: PageType, of: Site, shop: Any) -> Mapping[str, LexborHTMLParser]:
    """Every page of a page type, by path."""
    made = files(page_type, of, shop).items()
    return {path: LexborHTMLParser(data.decode()) for path, data in made if path.endswith(".html")}
