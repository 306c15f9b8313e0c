"""A case that another one retracts has the status `retracted`, as if its own front matter said so: whatever shows it
then says so too, and is made again when the retraction comes or goes.

https://www.niso.org/standards-committees/crec (NISO RP-45): title, lists, citations and files are all marked.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sitegen.build.context import Context, stored
from sitegen.cite.case_record import citable, may_be_cited
from sitegen.model.case import Case
from sitegen.model.site import Card
from sitegen.model.struct import digest, encode
from sitegen.resolve.card import listed, outlined
from sitegen.resolve.notices import retracted


def with_retractions(context: Context, cards: Sequence[Card]) -> list[Card]:
    """*cards* with those marked that others retract. What was never published, as previews show it, stays what it is.

    Raises `MissingCase` when a case is gone from the store.
    """
    slugs = retracted(cards)
    return [_marked(context, card) if card.slug in slugs and may_be_cited(card.status) else card for card in cards]


def _marked(context: Context, card: Card) -> Card:
    """The card of the case with that status; the case, its record and what lists show of it are stored anew."""
    results, case = context.store.results, stored(context.store, card.digest, Case)
    case = replace(case, meta=replace(case.meta, status="retracted"))
    parts = [(digest(data), data) for data in (encode(case), encode(citable(case)), encode(listed(case)))]
    results.put(part for part in parts if not results.has(part[0]))
    whole, citation, in_lists = (name for name, _ in parts)
    return outlined(replace(card, status="retracted", digest=whole, citation=citation, listed=in_lists))
