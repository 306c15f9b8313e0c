"""The site before all of its cases have been read: as the last preview or build left it, else made of a few cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.build.plan import plan
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.plugins import discover
from sitegen.serve.addresses import slug_of
from sitegen.serve.now import Now
from sitegen.serve.planned_alone import case_targets

FEW = 20  # cases that lists are made of while all are being read


class EarlyFiles:
    """Files by path. *last* are the names of the contents that the last preview or build left.

    `told` are the mistakes in the cases that were read because their page was asked for.
    """

    def __init__(self, now: Now, last: Mapping[str, str]) -> None:
        self.now, self.last = now, last
        self.told: dict[str, tuple[Diagnostic, ...]] = {}
        self._targets: dict[str, Target] = {}
        self._names: set[str] | None = None
        self._has_lists = False

    def left(self, path: str) -> bytes | None:
        """The bytes of a file as it was left."""
        name = self.last.get(path, "")
        context = self.now.context
        return context.store.blobs.read(name) or context.pictures.blobs.read(name) if name else None

    def target(self, path: str) -> Target | None:
        """What a file is to be made of; None for what can only be known when all cases have been read, if then."""
        slug = slug_of(path)
        if not self._targets:
            self._add(*self._of_no_case())
        if path not in self._targets and slug in self.names():
            self._read(slug)
        if path not in self._targets and not self._has_lists:
            self._make_lists()
        return self._targets.get(path)

    def names(self) -> set[str]:
        """The folders of cases."""
        if self._names is None:
            self._names = self.now.names()
        return self._names

    def saved(self, slug: str) -> None:
        """A case was saved, which may be new."""
        self.names().add(slug)

    def again(self) -> None:
        """Settings were saved: whatever was planned is planned anew."""
        self._targets.clear()
        self._has_lists = False

    def _of_no_case(self) -> Iterator[Target]:
        """What is made of no case: styles and scripts of the theme, the headers of all answers."""
        prepared = self.now.prepared
        planned = plan(self.now.site(), discover("pages"), prepared.static, prepared.theme_pictures)
        return (target for target in planned if not target.inputs)

    def _read(self, slug: str) -> None:
        found = self.now.case(slug)
        self.told[slug] = found.shown.told
        if found.shown.card is not None:
            self._add(*case_targets(self.now, found.shown.card, {}))

    def _make_lists(self) -> None:
        """Plan a site of the cases that were saved last; their own pages come when they are asked for."""
        self._has_lists = True
        found = (self.now.case(slug).shown.card for slug in self.now.slugs()[:FEW])
        cards: list[Card] = [card for card in found if card is not None]
        prepared = self.now.prepared
        targets = plan(self.now.site(cards), discover("pages"), prepared.static, prepared.theme_pictures)
        self._add(*(target for target in targets if not slug_of(target.path)))

    def _add(self, *targets: Target) -> None:
        self._targets |= {path: target for target in targets for path in target.paths}
