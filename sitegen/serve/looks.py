"""What the looks at the whole project have come to so far."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from sitegen.build.report import has_errors
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CASES, PAGES
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.messages import Looked
from sitegen.serve.with_errors import WithErrors


@dataclass
class Looks:
    """Targets by path, cards and mistakes of cases by slug; `index` are the files of the search index."""

    targets: dict[str, Target] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    told: dict[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    of_site: tuple[Diagnostic, ...] = ()
    of_making: tuple[Diagnostic, ...] = ()
    index: tuple[Target, ...] = ()
    of_index: tuple[Diagnostic, ...] = ()
    generation: int = -1
    cases: WithErrors = field(default_factory=WithErrors)
    pages: WithErrors = field(default_factory=WithErrors)

    def add(self, found: Looked, severities: Mapping[str, str]) -> None:
        """Take in what is different. Prose pages in which there are mistakes stay as they were."""
        pages = (item for item in found.of_site if item.file.startswith(PAGES))
        broken = {item.file for item in pages if has_errors([item], severities)}
        stay = self._good_pages(broken)
        others = {target.path for target in found.targets if stay.get(target.path, target) != target}
        others |= stay.keys() & set(found.targets_gone)
        self.cases = WithErrors(frozenset(found.kept), frozenset(found.as_it_stands))
        self.pages = self.pages.after(broken, {stay[path].origin for path in others})
        if found.anew:
            self.targets, self.cards, self.told = {}, {}, {}
        for path in found.targets_gone:
            self.targets.pop(path, None)
        for slug in found.cards_gone:
            self.cards.pop(slug, None)
        self.targets |= {target.path: target for target in found.targets} | stay
        self.cards |= {card.slug: card for card in found.cards}
        self.told |= found.told
        self.of_site, self.of_making = found.of_site, ()
        self.generation = found.generation

    def pages_again(self, broken: Set[str]) -> Mapping[str, Target]:
        """Prose pages were saved: the targets of *broken* ones that stay as they were when they were good."""
        stay = self._good_pages(broken)
        pages = {file for file in broken if file.startswith(PAGES)}
        self.pages = self.pages.after(pages, {target.origin for target in stay.values()})
        return stay

    def _good_pages(self, broken: Set[str]) -> dict[str, Target]:
        """The targets, as they are shown, of *broken* prose pages that were good once."""
        good = broken - self.pages.as_it_stands
        return {path: target for path, target in self.targets.items() if target.origin in good} if good else {}

    def forget_settings(self) -> None:
        """Settings, theme or pages were saved: what was told of them may be mended, and the next look tells it anew."""
        self.of_making = ()
        self.of_site = tuple(item for item in self.of_site if item.file.startswith(CASES))
