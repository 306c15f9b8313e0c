"""A look at the whole project as it comes from the builder, part by part, between which browsers are answered."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.messages import Looked


class Arrived:
    """What has come so far, by name: of a large site that takes a while, and to take it in with the `last` part none.

    `files` are the targets by the path of each of their files.
    """

    def __init__(self) -> None:
        self.targets: dict[str, Target] = {}
        self.files: dict[str, Target] = {}
        self.cards: dict[str, Card] = {}
        self.told: dict[str, tuple[Diagnostic, ...]] = {}
        self.last = Looked(generation=-1)

    def add(self, part: Looked) -> None:
        """One part more."""
        self.targets |= {target.path: target for target in part.targets}
        self.files |= by_file(part.targets)
        self.cards |= {card.slug: card for card in part.cards}
        self.told |= part.told
        self.last = part


def arrived(*parts: Looked) -> Arrived:
    """The look that came in these parts."""
    found = Arrived()
    for part in parts:
        found.add(part)
    return found


def by_file(targets: Iterable[Target]) -> dict[str, Target]:
    """The *targets* by the path of each of their files."""
    return {path: target for target in targets for path in target.paths}
