"""What a look found that the preview has not been told yet: of a large site nearly all is as it was."""

from __future__ import annotations

from collections.abc import Mapping, Set
from itertools import chain
from typing import TypeVar

from sitegen.build.pipeline import Look
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.messages import Looked

ToldByCase = Mapping[str, tuple[Diagnostic, ...]]
T = TypeVar("T", Target, Card)
MOST = 5_000  # targets taken in one by one; with more, all are told anew, to take the place of the others at once


class Differences:
    """What the preview has been told: targets by path, cards and mistakes of cases by slug."""

    def __init__(self) -> None:
        self.targets: Mapping[str, Target] = {}
        self.cards: Mapping[str, Card] = {}
        self.told: ToldByCase = {}
        self.has_told = False

    def looked(self, generation: int, seen: Look, told: ToldByCase, broken: Set[str], good: Set[str]) -> Looked:
        """What is different in this look, as of a *generation*, and is told from now on.

        *told* is all that is wrong with cases; in those that are *broken* it is errors, and of the *good* ones it is
        known what they were without.
        """
        targets = {target.path: target for target in seen.targets}
        cards = {card.slug: card for card in seen.site.cases}
        of_cases = set(chain.from_iterable(told.values()))
        anew = not self.has_told or len(_new(targets, self.targets)) > MOST
        if anew:
            self.targets, self.cards, self.told = {}, {}, {}
        found = Looked(
            generation=generation,
            anew=anew,
            targets=_new(targets, self.targets),
            targets_gone=tuple(self.targets.keys() - targets),
            cards=_new(cards, self.cards),
            cards_gone=tuple(self.cards.keys() - cards),
            told=_new_told(told, self.told),
            of_site=tuple(item for item in seen.work.report.diagnostics if item not in of_cases),
            kept=tuple(sorted(broken & good)),
            as_it_stands=tuple(sorted(broken & cards.keys() - good)),
        )
        self.targets, self.cards, self.told, self.has_told = targets, cards, told, True
        return found


def _new(now: Mapping[str, T], before: Mapping[str, T]) -> tuple[T, ...]:
    """The values of *now* that *before* has not."""
    return tuple(value for name, value in now.items() if before.get(name) != value)


def _new_told(now: ToldByCase, before: ToldByCase) -> dict[str, tuple[Diagnostic, ...]]:
    """The mistakes by case that are different; nothing for a case that is mended, or gone."""
    return {slug: now.get(slug, ()) for slug in now.keys() | before.keys() if now.get(slug, ()) != before.get(slug, ())}
