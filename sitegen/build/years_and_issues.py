"""What `sitegen export` can be asked for: the years and issues of the cases there are, in its own words."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.model.site import Card

_SHOWN = 12  # the newest years and issues; whoever asks for another knows by then how they are written


def years_and_issues(cards: Iterable[Card]) -> str:
    """`--year 2026, 2025; --issue "3(2)", "3(1)"`; nothing where no case has a year."""
    found = list(cards)
    years = [card.date[:4] for card in found if card.date]
    issues = [f'"{card.issue}"' if "(" in card.issue else card.issue for card in found if card.in_issue]
    return "; ".join(filter(None, (_named("--year", years), _named("--issue", issues))))


def _named(option: str, values: Iterable[str]) -> str:
    """Each value once, in the order of the cases, the newest of which stands first."""
    each = [*dict.fromkeys(values)]
    more = " …" if len(each) > _SHOWN else ""
    return f"{option} {', '.join(each[:_SHOWN])}{more}" if each else ""
