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
from sitegen.serve.looks import Looks
from sitegen.serve.messages import Looked


class Targets:
    """`found` are the targets by the path of each of their files, `ahead` the cases that were saved since, by slug."""

    def __init__(self) -> None:
        self.looks = Looks()
        self.ahead: dict[str, Ahead] = {}
        self.found: dict[str, Target] = {}

    def look(self, seen: Looked, severities: Mapping[str, str]) -> None:
        """The builder has looked again: of the cases saved before, it knows all."""
        self.looks.add(seen, severities)
        self.ahead = {slug: case for slug, case in self.ahead.items() if case.generation > seen.generation}
        self._plan_again()

    def index(self, files: tuple[Target, ...], told: tuple[Diagnostic, ...] = ()) -> None:
        """These *files* are the search index now, with which this is wrong."""
        self.looks.index, self.looks.of_index = files, told
        self._plan_again()

    def save_case(self, slug: str, case: Ahead) -> None:
        """A case was saved, or deleted."""
        self.ahead[slug] = case
        self._show(slug, case)

    def save_settings(self, targets: Iterable[Target]) -> None:
        """Settings, theme or prose pages were saved, of which these *targets* come."""
        for target in targets:
            self.looks.targets[target.path] = self.found[target.path] = target

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

    def _plan_again(self) -> None:
        planned = (*self.looks.targets.values(), *self.looks.index)
        self.found = {target.path: target for target in planned}
        self.found |= {path: target for target in planned if target.beside for path in target.beside}
        for slug, case in self.ahead.items():
            self._show(slug, case)

    def _show(self, slug: str, case: Ahead) -> None:
        if case.card is None:
            for path in [path for path in self.found if path.startswith(f"cases/{slug}/")]:
                del self.found[path]
        self.found |= {path: target for target in case.targets for path in target.paths}
