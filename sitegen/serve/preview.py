"""The site as it is shown now: what was planned by the last look at the project, and what was saved since.

Belongs to one thread. A case that is saved is read and its page made at once, amid what surrounded it at the last look;
what depends on it follows when the builder has looked again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path

from sitegen.build.context import MissingCase, Shop, stored
from sitegen.build.making import files_of
from sitegen.build.plan import static_targets
from sitegen.build.report import Options, has_errors
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import case_file
from sitegen.model.site import Card
from sitegen.model.target import Target
from sitegen.serve.addresses import page_of_output, page_of_source, slug_of
from sitegen.serve.ahead import ahead
from sitegen.serve.arrived import Arrived
from sitegen.serve.early import EarlyFiles
from sitegen.serve.faults import builder_stumbled, cannot_be_made
from sitegen.serve.last_ones import keep_last
from sitegen.serve.made import Made, Wrong
from sitegen.serve.messages import FromBuilder, Indexed, MadeAll, Progressed, Stumbled
from sitegen.serve.now import Now, of_settings
from sitegen.serve.planned_alone import case_targets, of_one_case, prose_targets
from sitegen.serve.saved_sources import SavedSources, saved_sources
from sitegen.serve.sent import Sent
from sitegen.serve.shown import Change, State, UnderWay
from sitegen.serve.targets import Targets
from sitegen.serve.told import Told

GOOD = 100  # pages whose last good bytes are kept


class Preview:
    """What is shown (`serve/shown.py`). *last* are the contents that the last preview or build left, by path.

    On a save: the sources are told apart (`saved_sources`) and read (`now`); the case takes the place of the one that
    the last look found (`ahead`, `targets`); its page is made (`made`) and compared with what browsers have (`sent`).
    """

    def __init__(self, root: Path, state: Path, options: Options, last: Mapping[str, str]) -> None:
        self.now = Now(root, state, options)
        self.early = EarlyFiles(self.now, last)
        self.targets = Targets()
        self.made = Made()
        self.good: dict[str, bytes] = {}
        self.sent = Sent()
        self.told = Told(strict=options.strict)
        self.work: UnderWay | None = None
        self.generation, self.version, self.edited, self.whole = 0, 0, "", False

    # -- asked by the server ------------------------------------------------------------------------------------------

    def page(self, path: str) -> bytes | None:
        """The bytes of a planned file; None for a path that is not planned."""
        data = self._bytes(path)
        self.sent.send(path, data, self.targets.found.get(path))
        return data

    def state(self) -> State:
        """What is to be told of the site."""
        return State(
            version=self.version,
            problems=self.told.settled(self._of_sources(), self.now.severities),
            work=self.work,
            edited=self.edited,
            saves=self.generation,
            cases=tuple(self.targets.cards().values()),
            whole=self.whole,
            kept=frozenset((*self.targets.kept(), *map(page_of_output, self.told.making.keys() & self.good.keys()))),
            settings_kept=self.now.kept,
            unmade={page_of_output(path): why for path, why in self.told.making.items() if path not in self.good},
        )

    def case(self, card: Card) -> Case | None:
        """The whole case of a card."""
        try:
            return stored(self.now.store, card.digest, Case)
        except MissingCase:
            return None

    # -- what happens -------------------------------------------------------------------------------------------------

    def saved(self, paths: Iterable[str], tabs: Collection[str]) -> Change:
        """Sources were written, renamed or removed: show what became of them at once."""
        self.generation += 1
        saved = saved_sources(paths)
        if saved.others:
            self._settings_again(saved)
        for slug in saved.at_once(tabs, self.targets.card):
            self._case_again(slug)
        return self._different(tabs)

    def heard(self, message: FromBuilder | Arrived, tabs: Collection[str]) -> Change:
        """Something is known from the builder."""
        if isinstance(message, Progressed):
            under_way = UnderWay(message.stage, message.done, message.total)
            self.work = None if message.done == message.total else under_way
            self.version += 1
            return Change()
        if isinstance(message, Arrived):
            self._looked(message)
        elif isinstance(message, MadeAll):
            self.work, self.targets.looks.of_making = None, message.told
        elif isinstance(message, Indexed):
            self.work = None
            self.targets.index(message.targets, message.told)
        elif isinstance(message, Stumbled):
            self.work, self.told.stumbled = None, (builder_stumbled(message),)
        return self._different(tabs)

    def let_go(self) -> bool:
        """A piece of what nothing rests on any more; whether there was one."""
        past = self.targets.looks.past
        if past:
            past.pop()
        return bool(past)

    def rehearse(self) -> None:
        """Read a case and make its page for nothing: the first save is then shown as quickly as all others."""
        planned = self.targets.looks.targets.values()
        target = next((target for target in planned if target.maker in of_one_case()), None)
        if target is not None:
            self.now.rehearse(slug_of(target.path))
            files_of(target, Shop(self.now.context))

    # -- single steps -------------------------------------------------------------------------------------------------

    def _settings_again(self, saved: SavedSources) -> None:
        """Read settings, theme and prose pages that were saved, of which every page may be different."""
        self.now.again()
        self.early.again()
        self.told.forget_making()
        self.targets.looks.forget_settings()
        self.edited = saved.prose_page or self.edited
        if self.whole:
            stay = self.targets.looks.pages_again(self.now.broken_files)
            static, prose = static_targets(self.now.prepared.static), prose_targets(self.now, stay)
            self.targets.save_settings([*static, *prose])

    def _case_again(self, slug: str) -> None:
        """Read a case that was saved."""
        found = self.now.case(slug)
        self.early.saved(slug)
        if found.there and not found.shown.left_out:
            self.edited = page_of_source(case_file(slug))
        targets = self.targets
        plan = partial(case_targets, self.now, known=targets.found)
        stands, before = targets.as_it_stands(slug), targets.ahead.get(slug)
        case = ahead(self.generation, found, targets.card(slug), before, plan, as_it_stands=stands)
        targets.save_case(slug, case)

    def _looked(self, seen: Arrived) -> None:
        self.targets.look(seen, self.now.severities)
        self.whole, self.told.stumbled = True, ()
        self.early = EarlyFiles(self.now, {})
        self.now.told = tuple(of_settings(self.now.told)) if self.now.broken else ()
        self.told.forget_making()

    def _different(self, tabs: Collection[str]) -> Change:
        """What of what was sent is different now."""
        self.version += 1
        self.told.renew()
        return Change(self.sent.different(tabs, self.targets.found, self._bytes))

    def _of_sources(self) -> Iterator[Diagnostic]:
        return chain(self.targets.told(self.early.told), self.now.told)

    # -- files --------------------------------------------------------------------------------------------------------

    def target(self, path: str) -> Target | None:
        """What a file is made of, as far as that is known."""
        target = self.targets.found.get(path)
        return self.early.target(path) if target is None and self._is_early(path) else target

    def _is_early(self, path: str) -> bool:
        return not self.whole and slug_of(path) not in self.targets.ahead

    def _early_errors(self, path: str) -> bool:
        """Whether errors are told of a case before all were looked at: then what was left need not be its text."""
        told = self.early.told.get(slug_of(path), ())
        return bool(told) and has_errors(told, self.now.severities)

    def _bytes(self, path: str) -> bytes | None:
        if path not in self.targets.found and self._is_early(path) and not self._early_errors(path):
            left = self.early.left(path)
            if left is not None:
                return left
        target = self.target(path)
        return None if target is None else self._made(target, path)

    def _made(self, target: Target, path: str) -> bytes | None:
        """The bytes of a file; while it cannot be made, of a page the last good ones."""
        try:
            made = self.made.file(self.now.context, target, path)
        except Exception as problem:  # a fault of a plugin, or of ours: the other pages do not suffer from it
            made = Wrong(cannot_be_made(target, problem))
        self.told.of_making(target.path, made.told if isinstance(made, Wrong) else None)
        if isinstance(made, Wrong):
            return self.good.get(path)
        if path.endswith(".html"):
            keep_last(self.good, path, made, GOOD)
        return made
