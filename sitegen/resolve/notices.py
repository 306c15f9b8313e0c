"""What cases of a site say of each other: which corrects, retracts, comments on which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.model.site import Card


def notices(cards: Sequence[Card]) -> Iterator[tuple[str, str, Card]]:
    """The slug of the case that is spoken of, by its slug or DOI; the relation; the case that speaks."""
    saying = [card for card in cards if card.notices_of]
    if not saying:
        return
    slugs = {card.slug for card in cards}
    of_doi = {card.doi.lower(): card.slug for card in cards if card.doi}
    for card in saying:
        for notice in card.notices_of:
            of = notice.of if notice.of in slugs else of_doi.get(notice.of, "")
            if of and of != card.slug:
                yield of, notice.relation, card


def retracted(cards: Sequence[Card]) -> frozenset[str]:
    """The slugs of the cases that another retracts."""
    return frozenset(of for of, relation, _ in notices(cards) if relation == "retracts")
