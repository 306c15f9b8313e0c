"""What a file of many cases is told of the site besides what its pages know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitegen.model.deposited import PUBLISHED
from sitegen.model.medium import print_issn
from sitegen.model.published import Batch
from sitegen.model.site import Card, Site


def batch_of(site: Site, name: str, stamp: int) -> Batch:
    """The batch *name* of cases of *site*, with what is known of the site, and not of these cases alone."""
    cards = [card for card in site.cases if card.in_issue and card.date and card.status in PUBLISHED]
    return Batch(
        id=name, stamp=stamp, member=site.member, gateway=site.gateway, issues=_dates(cards),
        printed=frozenset(card.in_issue for card in cards if card.ahead and print_issn(site.info)),
    )  # fmt: skip


def _dates(cards: Iterable[Card]) -> Mapping[str, tuple[str, ...]]:
    """The dates of the cases of each issue."""
    found: dict[str, list[str]] = {}
    for card in cards:
        found.setdefault(card.in_issue, []).append(card.date)
    return {issue: tuple(dates) for issue, dates in found.items()}
