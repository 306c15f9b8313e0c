"""The site as it is shown now: what was planned by the last look at the project, and what was saved since.

Belongs to one thread. A case that is saved is read and its page made at once, in the surroundings of the last look;
what depends on it follows when the builder has looked again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from sitegen.build.context import MissingCase, Shop, stored
from sitegen.build.making import files_of
from sitegen.build.plan import static_targets
from sitegen.build.report import Options, Report, has_errors
from sitegen.model.case import Case
from sitegen.model.diagnostic import Diagnostic
from sitegen.model.layout import CASES, PAGES, STATE
from sitegen.model.site import TAKEN_BACK, Card
from sitegen.model.struct import digest
from sitegen.model.target import Target
from sitegen.pages.case import renewed
from sitegen.plugins import discover
from sitegen.render.urls import output_file
from sitegen.serve.addresses import page_of_output, page_of_source, slug_of
from sitegen.serve.early import EarlyFiles
from sitegen.serve.looks import Ahead, Looks
from sitegen.serve.made import Made, Wrong
from sitegen.serve.messages import FromBuilder, Indexed, Looked, MadeAll, Progressed, Stumbled
from sitegen.serve.now import Now, of_settings
from sitegen.serve.shown import Change, State, Work

AT_ONCE = 20  # cases that are read at once when they are saved together
GOOD = 100  # pages whose last good bytes are kept


class Preview:
    """What is shown (`serve/shown.py`). *last* are the contents that the last preview or build left, by path."""

    def __init__(self, root: Path, state: Path, options: Options, last: Mapping[str, str]) -> None:
        self.root, self.options = root, options
        self.now = Now(root, state, options)
        self.early = EarlyFiles(self.now, last)
        self.made = Made()
        self.looks = Looks()
        self.ahead: dict[str, Ahead] = {}
        self.found: dict[str, Target] = {}  # every planned file by its path
        self.sent: dict[str, str] = {}  # what names the bytes that a browser has, by path
        self.good: dict[str, bytes] = {}
        self.wrong: dict[str, Diagnostic] = {}
        self.generation, self.version, self.edited = 0, 0, ""
        self.work: Work | None = None
        self.stumbled: tuple[Diagnostic, ...] = ()
        self.whole = False
        self._settled: tuple[Diagnostic, ...] | None = None

    # -- asked by the server ------------------------------------------------------------------------------------------

    def page(self, path: str) -> bytes | None:
        """The bytes of a planned file; None for a path that is not planned."""
        data = self._bytes(path)
        if data is None:
            self.sent.pop(path, None)  # what comes back is to be told, be it as it was
        else:
            self.sent[path] = self._name(path, data)
        return data

    def state(self) -> State:
        """What is to be told of the site."""
        return State(
            version=self.version, problems=self._told(), work=self.work, edited=self.edited, saves=self.generation,
            cases=tuple(self._cards().values()), whole=self.whole, kept=frozenset(self._kept()),
            settings_kept=self.now.kept, unmade=self._unmade(),
        )  # fmt: skip

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
        slugs, others = _sorted_out(paths)
        if others:
            self._settings_again(others)
        for slug in self._at_once(slugs, others, tabs):
            self._case_again(slug)
        return self._different(tabs)

    def heard(self, message: FromBuilder, tabs: Collection[str]) -> Change:
        """Something is known from the builder."""
        if isinstance(message, Progressed):
            under_way = Work(message.stage, message.done, message.total)
            self.work = None if message.done == message.total else under_way
            self.version += 1
            return Change()
        if isinstance(message, Looked):
            self._looked(message)
        elif isinstance(message, MadeAll):
            self.work, self.looks.of_making = None, message.told
        elif isinstance(message, Indexed):
            self.work, self.looks.index = None, message.targets
            self._plan_again()
        else:
            self.work, self.stumbled = None, (_told_of(message),)
        return self._different(tabs)

    def rehearse(self) -> None:
        """Read a case and make its page for nothing: the first save is then shown as quickly as all others."""
        target = next((target for target in self.looks.targets.values() if target.maker == "case"), None)
        if target is not None:
            self.now.rehearse(slug_of(target.path))
            files_of(target, Shop(self.now.context))

    def _at_once(self, slugs: Sequence[str], others: Iterable[str], tabs: Iterable[str]) -> Sequence[str]:
        """Of the cases that were saved those that need not wait until all have been looked at again.

        When a folder of cases was replaced, or very many were saved at once, these are the ones that are shown.
        """
        replaced = any(CASES.startswith(f"{path}/") for path in others)
        if not replaced and len(slugs) <= AT_ONCE:
            return slugs
        shown = {slug_of(path) for path in tabs} & (self._cards().keys() if replaced else set(slugs))
        return sorted(shown)

    # -- single steps -------------------------------------------------------------------------------------------------

    def _looked(self, found: Looked) -> None:
        self.looks.add(found, self.now.severities)
        self.whole, self.stumbled = True, ()
        self.early = EarlyFiles(self.now, {})
        self.now.told = tuple(of_settings(self.now.told)) if self.now.broken else ()
        self.wrong.clear()
        self.ahead = {slug: item for slug, item in self.ahead.items() if item.generation > found.generation}
        self._plan_again()

    def _plan_again(self) -> None:
        planned = (*self.looks.targets.values(), *self.looks.index)
        self.found = {target.path: target for target in planned}
        self.found |= {path: target for target in planned if target.beside for path in target.beside}
        for slug, item in self.ahead.items():
            self._show(slug, item)

    def _settings_again(self, paths: Iterable[str]) -> None:
        self.now.again()
        self.early.again()
        self.wrong.clear()
        self.looks.forget_settings()
        pages = [path for path in paths if path.startswith(PAGES) and path.endswith(".md")]
        if pages:
            self.edited = f"/{pages[-1].removeprefix(PAGES).removesuffix('.md')}/"
        if self.whole:
            again = self.looks.pages_again(self._page_targets(), self.now.broken_files)
            for target in (*static_targets(self.now.prepared.static), *again):
                self.looks.targets[target.path] = self.found[target.path] = target

    def _page_targets(self) -> Iterator[Target]:
        """What prose pages are made of now."""
        site = self.now.site()
        return chain.from_iterable(found.plan(site) for found in discover("pages") if found.of_pages)

    def _case_again(self, slug: str) -> None:
        """Read a case that was saved. While there are mistakes in it, its page stays as it was when it was good."""
        found = self.now.case(slug)
        self.early.saved(slug)
        if found.there and not found.shown.left_out:
            self.edited = f"/cases/{slug}/"
        known, shown = self._cards().get(slug), found.shown
        before = self.ahead.get(slug)
        kept = known is not None and found.broken and not self._stands(slug, before)
        stays = kept or _taken_back(known, shown.card)
        card = known if stays else shown.card
        if card is None:
            targets: tuple[Target, ...] = ()
        elif stays:
            targets = before.targets if before is not None else ()
        else:
            targets = self._case_targets(card)
        stands = found.broken and not kept
        self.ahead[slug] = Ahead(self.generation, card, targets, shown.told, kept=kept, as_it_stands=stands)
        self._show(slug, self.ahead[slug])

    def _stands(self, slug: str, before: Ahead | None) -> bool:
        """Whether the page of a case is made of a text with mistakes, as it was *before* this save."""
        return before.as_it_stands if before is not None else slug in self.looks.cases.as_it_stands

    def _show(self, slug: str, item: Ahead) -> None:
        if item.card is None:
            for path in [path for path in self.found if path.startswith(f"cases/{slug}/")]:
                del self.found[path]
        self.found |= {path: target for target in item.targets for path in target.paths}

    def _case_targets(self, card: Card) -> tuple[Target, ...]:
        """The page of a case as it is now: in its old surroundings, or in none when it is new."""
        known = self.found.get(output_file(card.path))
        site = self.now.site([card])
        if known is not None and known.inputs:
            return (renewed(known, card, site.pictures, self.now.context.info),)
        return tuple(discover("pages")["case"].plan(site))

    # -- files --------------------------------------------------------------------------------------------------------

    def planned(self, path: str) -> Target | None:
        """What a file is made of, as far as that is known."""
        target = self.found.get(path)
        return self.early.target(path) if target is None and self._is_early(path) else target

    def _is_early(self, path: str) -> bool:
        return not self.whole and slug_of(path) not in self.ahead

    def _early_errors(self, path: str) -> bool:
        """Whether errors are told of a case before all were looked at: then what was left need not be its text."""
        told = self.early.told.get(slug_of(path), ())
        return bool(told) and has_errors(told, self.now.severities)

    def _bytes(self, path: str) -> bytes | None:
        if path not in self.found and self._is_early(path) and not self._early_errors(path):
            left = self.early.left(path)
            if left is not None:
                return left
        target = self.planned(path)
        return None if target is None else self._made(target, path)

    def _made(self, target: Target, path: str) -> bytes | None:
        try:
            made = self.made.file(self.now.context, target, path)
        except Exception as problem:  # a fault of a plugin, or of ours: the other pages do not suffer from it
            made = Wrong(_fault(target, problem))
        told = made.told if isinstance(made, Wrong) else None
        self._note(target.path, told)
        if isinstance(made, Wrong):
            return self.good.get(path)
        if path.endswith(".html"):
            self._remember(path, made)
        return made

    def _note(self, path: str, told: Diagnostic | None) -> None:
        """What is wrong with making a target, or no longer."""
        if self.wrong.get(path) == told:
            return
        self._settled = None
        if told is None:
            del self.wrong[path]
        else:
            self.wrong[path] = told

    def _remember(self, path: str, data: bytes) -> None:
        """Keep the last good bytes of the pages that were looked at last."""
        self.good.pop(path, None)
        self.good[path] = data
        if len(self.good) > GOOD:
            del self.good[next(iter(self.good))]

    def _different(self, tabs: Collection[str]) -> Change:
        """What of what was sent is different now: pages in open tabs, and files that pages use.

        Of a file that pages use it is told once: whoever still uses it asks for it again.
        """
        self.version += 1
        self._settled = None
        pages, replaced = frozenset(filter(self._differs, tabs)), frozenset(filter(self._replaced, self.sent))
        for path in replaced - pages:
            del self.sent[path]
        return Change(pages | replaced)

    def _differs(self, path: str) -> bool:
        data = self._bytes(path)
        return self.sent.get(path, "") != ("" if data is None else self._name(path, data))

    def _replaced(self, path: str) -> bool:
        """Whether a file that pages use (a style, a picture) is another now: no bytes need be looked at."""
        target = self.found.get(path)
        return target is not None and bool(target.blob) and target.blob != self.sent[path]

    def _name(self, path: str, data: bytes) -> str:
        target = self.found.get(path)
        return (target.blob if target is not None else "") or digest(data)

    # -- what is told -------------------------------------------------------------------------------------------------

    def _cards(self) -> Mapping[str, Card]:
        if not self.ahead:
            return self.looks.cards
        cards = dict(self.looks.cards)
        for slug, item in self.ahead.items():
            cards.pop(slug, None)
            if item.card is not None:
                cards[slug] = item.card
        return cards

    def _kept(self) -> Iterator[str]:
        """The addresses of pages that are shown as they were before there were errors in what they are made of."""
        slugs = self.looks.cases.kept - self.ahead.keys() | {slug for slug, item in self.ahead.items() if item.kept}
        yield from (f"/cases/{slug}/" for slug in slugs)
        yield from map(page_of_source, self.looks.pages.kept)
        yield from map(page_of_output, self.wrong.keys() & self.good.keys())

    def _unmade(self) -> dict[str, Diagnostic]:
        """By address why a page that is planned cannot be made, and never could."""
        return {page_of_output(path): told for path, told in self.wrong.items() if path not in self.good}

    def _told(self) -> tuple[Diagnostic, ...]:
        if self._settled is None:
            report = Report(strict=self.options.strict, diagnostics=list(self._diagnostics()))
            report.settle(self.now.severities)
            self._settled = tuple(report.diagnostics)
        return self._settled

    def _diagnostics(self) -> Iterator[Diagnostic]:
        ahead = {slug: item.told for slug, item in self.ahead.items()}
        yield from chain.from_iterable({**self.looks.told, **self.early.told, **ahead}.values())
        yield from self.looks.of_site
        yield from self.looks.of_making
        yield from self.now.told
        yield from self.wrong.values()
        yield from self.stumbled


def _told_of(stumbled: Stumbled) -> Diagnostic:
    return Diagnostic(
        file=STATE,
        rule="behind",
        message=f"what depends on your saves cannot be made: {stumbled.words}",
        hint="wait a moment; make room on the disk if it is full. The next save tries again",
    )


def _fault(target: Target, problem: Exception) -> Diagnostic:
    return Diagnostic(
        file=target.origin or target.path,
        rule="behind",
        message=f"/{target.path} cannot be made: {type(problem).__name__}: {problem}",
        hint="this is a fault of sitegen or of an extension of it, not of your text: tell those who look after it",
    )


def _sorted_out(paths: Iterable[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The slugs of cases among *paths*, and the paths of everything else."""
    slugs: dict[str, None] = {}
    others: list[str] = []
    for path in paths:
        if path.startswith(CASES):
            slugs[path.removeprefix(CASES).partition("/")[0]] = None
        else:
            others.append(path)
    return [slug for slug in slugs if slug and not slug.startswith(".")], others


def _taken_back(known: Card | None, now: Card | None) -> bool:
    """Whether another case has taken this one back, which only a look at all of them knows."""
    return known is not None and now is not None and known.status in TAKEN_BACK and now.status not in TAKEN_BACK
