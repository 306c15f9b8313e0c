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

    Without `targets` its page is that of the last look.
    """

    generation: int
    card: Card | None = None
    targets: tuple[Target, ...] = ()
    told: tuple[Diagnostic, ...] = ()


def ahead(
    generation: int, found: CaseNow, known: Card | None, before: Ahead | None, plan: Callable[[Card], Iterable[Target]]
) -> Ahead:
    """The case that was *found*. While it has mistakes, its card stays the *known* one and its page as *before*."""
    card, told = found.shown.card, found.shown.told
    if known is not None and (found.broken or _only_a_look_knows(known, card)):
        return Ahead(generation, known, () if before is None else before.targets, told)
    return Ahead(generation, card, () if card is None else tuple(plan(card)), told)


def _only_a_look_knows(known: Card, card: Card | None) -> bool:
    """Whether another case has taken this one back, which its own text does not say."""
    return card is not None and known.status in TAKEN_BACK and card.status not in TAKEN_BACK
