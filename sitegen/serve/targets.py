"""Every planned file of the site, and what it is made of: as the last look at the whole project found it, but for what
was saved since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from sitegen.model.diagnostic import Diagnostic
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.addresses import page_of_source
from sitegen.serve.ahead import Ahead
from sitegen.serve.arrived import Arrived, by_file
from sitegen.serve.found import Found
from sitegen.serve.looks import Looks


class Targets:
    """`found` are the targets by the path of each of their files, `ahead` the cases that were saved since, by slug."""

    def __init__(self) -> None:
        self.looks = Looks()
        self.ahead: dict[str, Ahead] = {}
        self._find()

    def look(self, seen: Arrived, severities: Mapping[str, str]) -> None:
        """The builder has looked again: of the cases saved before, it knows all."""
        self.looks.add(seen, severities)
        self.ahead = {slug: case for slug, case in self.ahead.items() if case.generation > seen.last.generation}
        self._find()

    def index(self, files: tuple[Target, ...], told: tuple[Diagnostic, ...] = ()) -> None:
        """These *files* are the search index now, with which this is wrong."""
        self.looks.index, self.looks.of_index = by_file(files), told
        self._find()

    def save_case(self, slug: str, case: Ahead) -> None:
        """A case was saved, or deleted."""
        self.ahead[slug] = case
        self._find()

    def save_settings(self, targets: Iterable[Target]) -> None:
        """Settings, theme or prose pages were saved, of which these *targets* come."""
        for target in targets:
            self.looks.put(target)

    def card(self, slug: str) -> Card | None:
        """The card of a case; None when it is not shown."""
        return self.ahead[slug].card if slug in self.ahead else self.looks.cards.get(slug)

    def cards(self) -> Mapping[str, Card]:
        """The cards of all cases by slug, those last that were saved since."""
        if not self.ahead:
            return self.looks.cards
        cards = {slug: card for slug, card in self.looks.cards.items() if slug not in self.ahead}
        return cards | {slug: case.card for slug, case in self.ahead.items() if case.card is not None}

    def as_it_stands(self, slug: str) -> bool:
        """Whether the page of a case is made of a text with mistakes."""
        return self.ahead[slug].as_it_stands if slug in self.ahead else slug in self.looks.cases.as_it_stands

    def kept(self) -> Iterator[str]:
        """The addresses of pages that are shown as they were before there were errors in their text."""
        slugs = self.looks.cases.kept - self.ahead.keys() | {slug for slug, case in self.ahead.items() if case.kept}
        yield from (f"/cases/{slug}/" for slug in slugs)
        yield from map(page_of_source, self.looks.pages.kept)

    def told(self, early: Mapping[str, tuple[Diagnostic, ...]]) -> Iterator[Diagnostic]:
        """What is wrong with cases and site. *early* is what was told of cases before the first look."""
        ahead = {slug: case.told for slug, case in self.ahead.items()}
        yield from chain.from_iterable({**self.looks.told, **early, **ahead}.values())
        yield from self.looks.of_site
        yield from self.looks.of_making
        yield from self.looks.of_index

    def _find(self) -> None:
        saved = by_file(target for case in self.ahead.values() for target in case.targets)
        gone = {slug for slug, case in self.ahead.items() if case.card is None}
        self.found = Found(self.looks.files, self.looks.index, saved, gone)
