"""A case that was saved after the last look at the whole project, and what is shown of it until the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import TAKEN_BACK, Card
from sitegen.model.target import Target
from sitegen.serve.now import CaseNow


class Ahead(NamedTuple):
    """A case as it was read after its save, the *generation*-th; `card` is None when it is not shown.

    Without `targets` its page is that of the last look. When there are errors in its text, it is `kept` as it was
    without them, or shown as it stands.
    """

    generation: int
    card: Card | None = None
    targets: tuple[Target, ...] = ()
    told: tuple[Diagnostic, ...] = ()
    kept: bool = False
    as_it_stands: bool = False


def ahead(
    generation: int,
    found: CaseNow,
    known: Card | None,
    before: Ahead | None,
    plan: Callable[[Card], Iterable[Target]],
    *,
    as_it_stands: bool = False,
) -> Ahead:
    """The case that was *found*. While it has mistakes, its card stays the *known* one and its page as *before*, unless
    that is made of a text with mistakes, *as it stands*.
    """
    card, told = found.shown.card, found.shown.told
    kept = known is not None and found.broken and not as_it_stands
    if known is not None and (kept or _only_a_look_knows(known, card)):
        return Ahead(generation, known, () if before is None else before.targets, told, kept=kept)
    return Ahead(generation, card, () if card is None else tuple(plan(card)), told, as_it_stands=found.broken)


def _only_a_look_knows(known: Card, card: Card | None) -> bool:
    """Whether another case has taken this one back, which its own text does not say."""
    return card is not None and known.status in TAKEN_BACK and card.status not in TAKEN_BACK
