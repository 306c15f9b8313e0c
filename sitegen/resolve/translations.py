"""Cases that are one case in several languages: each is, or is the original of, a translation of another."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.model.site import Card


def translation_groups(cards: Iterable[Card]) -> dict[str, tuple[str, ...]]:
    """The cases of the group of each case that is in one, itself included, in the order of their names."""
    by_slug = {card.slug: card for card in cards}
    groups: dict[str, set[str]] = {}
    for card in by_slug.values():
        for original in card.translation_of:
            if original in by_slug and original != card.slug:
                both = groups.get(card.slug, {card.slug}) | groups.get(original, {original})
                groups.update(dict.fromkeys(both, both))
    return {slug: tuple(sorted(group)) for slug, group in groups.items()}
