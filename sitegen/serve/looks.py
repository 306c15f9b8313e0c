"""What the looks at the whole project have come to so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from sitegen.build.report import has_errors
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CASES, PAGES
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.arrived import Arrived, by_file
from sitegen.serve.with_errors import WithErrors

CONFLICT = "path-conflict"


@dataclass
class Looks:
    """Targets by path and by the path of each of their `files`, cards and mistakes of cases by slug; `index` are the
    files of the search index. What is `past` is only kept to be let go of piece by piece, which takes its time.
    """

    targets: dict[str, Target] = field(default_factory=dict)
    files: dict[str, Target] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    told: dict[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    of_site: tuple[Diagnostic, ...] = ()
    of_making: tuple[Diagnostic, ...] = ()
    index: Mapping[str, Target] = field(default_factory=dict)
    of_index: tuple[Diagnostic, ...] = ()
    generation: int = -1
    cases: WithErrors = field(default_factory=WithErrors)
    pages: WithErrors = field(default_factory=WithErrors)
    past: list[object] = field(default_factory=list)

    def add(self, found: Arrived, severities: Mapping[str, str]) -> None:
        """Take in what is different. Prose pages in which there are mistakes stay as they were."""
        last = found.last
        pages = (item for item in last.of_site if item.file.startswith(PAGES))
        broken = {item.file for item in pages if has_errors([item], severities)}
        stay = self._good_pages(broken)
        gone = stay.keys() if last.anew else set(last.targets_gone)
        as_found = {path: found.targets.get(path, None if path in gone else target) for path, target in stay.items()}
        others = {path for path, target in as_found.items() if target != stay[path]}
        self.cases = WithErrors(frozenset(last.kept), frozenset(last.as_it_stands))
        self.pages = self.pages.after(broken, {stay[path].origin for path in others})
        shared = _share_a_path(self.of_site) or _share_a_path(last.of_site)
        self.of_site, self.of_making, self.generation = last.of_site, (), last.generation
        if last.anew:
            self.past += self.targets, self.files, self.cards, self.told
            self.targets, self.files, self.cards, self.told = found.targets, found.files, found.cards, found.told
        else:
            self._change(found)
        for target in stay.values():
            self.put(target)
        if shared:
            self.files = by_file(self.targets.values())

    def _change(self, found: Arrived) -> None:
        """Take in what is new, and leave out what is gone. Nothing is gone through that is as it was."""
        for path in found.last.targets_gone:
            self._take_out(self.targets.pop(path, None))
        for slug in found.last.cards_gone:
            self.cards.pop(slug, None)
        for path, target in found.targets.items():
            before = self.targets.get(path)
            if before is not None and before.beside != target.beside:
                self._take_out(before)
        self.targets |= found.targets
        self.files |= found.files
        self.cards |= found.cards
        self.told |= found.told

    def put(self, target: Target) -> None:
        """Have *target* take the place of the one at its path."""
        self._take_out(self.targets.get(target.path))
        self.targets[target.path] = target
        self.files |= by_file([target])

    def _take_out(self, target: Target | None) -> None:
        for path in () if target is None else target.paths:
            self.files.pop(path, None)

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


def _share_a_path(told: Iterable[Diagnostic]) -> bool:
    """Whether two targets are in each other's way: then one may come to light when the other goes."""
    return any(item.rule == CONFLICT for item in told)
