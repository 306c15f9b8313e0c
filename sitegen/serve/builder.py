"""The process that builds behind the preview: it looks at the whole project after each save, tells what is different,
then prepares pictures and makes every page, until the next save.

A process of its own, because a look at a large site takes seconds, in which the pages that are open must be answered.
"""

from __future__ import annotations

import gc
import os
import signal
import time
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from multiprocessing.connection import Connection
from pathlib import Path

from msgspec.structs import replace as with_changes

from sitegen import files
from sitegen.build import memory as remember
from sitegen.build.context import Context, MissingCase
from sitegen.build.gathering import as_shown
from sitegen.build.making import make_all, shared_parts
from sitegen.build.memory import Memory
from sitegen.build.outlined import outlined
from sitegen.build.pipeline import Before, Look, look
from sitegen.build.pool import Pool
from sitegen.build.publish import prune
from sitegen.build.report import Options, has_errors
from sitegen.build.severities import severities
from sitegen.build.today import today
from sitegen.plugins import discover
from sitegen.serve.differences import Differences
from sitegen.serve.leash import hold
from sitegen.serve.messages import FromBuilder, Indexed, MadeAll, Progressed, Stumbled, in_parts, look_again, packed
from sitegen.serve.now import of_settings

MEMORY = "preview"  # the folder of the preview's own memory, beside that of builds
SEARCHED = 1_000  # cases of a site at most whose search is indexed: beyond, each save would keep a processor busy
PAUSE = 0.5  # seconds between two words about progress
TRIES = 2.0, 60.0  # seconds until what failed is tried again: at first, and at most, each time twice as long
NICE = 5  # behind the process that answers the browser
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)  # are held back until it knows what to do with them
GONE = (EOFError, BrokenPipeError, ConnectionResetError)  # so a pipe tells that its other end is closed


class Interrupted(Exception):
    """Something was saved while pages were made: the rest waits."""


def run(root: Path, state: Path, options: Options, pipe: Connection) -> None:
    """Work until the other end of *pipe* is closed. The entry of the process."""
    os.setpgrp()
    for number in (signal.SIGINT, signal.SIGHUP):  # are the other process's affair, which closes the pipe
        signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDINGS)
    hold(pipe)
    os.nice(NICE)
    gc.set_threshold(1_000_000, 20, 20)  # as in a build: values are many and live to the end
    with suppress(*GONE):
        Builder(root, state, options, pipe).work()


class Builder:
    """What it knows between two looks, and what the preview has been told."""

    def __init__(self, root: Path, state: Path, options: Options, pipe: Connection) -> None:
        self.root, self.state, self.options, self.pipe = root, state, options, pipe
        own = remember.load(state / MEMORY)
        self.before = Before(own if own.started_ns else remember.load(state))
        self.differences = Differences()
        self.generation, self.was_sound = 0, False
        self.last_word = 0.0

    def work(self) -> None:
        """Look, make, wait; again and again.

        What failed (a full disk, a cache that was deleted meanwhile) is tried again after a while: its cause may go
        without a save.
        """
        shortest, longest = TRIES
        pause = shortest
        patience: float | None = None
        while True:
            self._wait(patience)
            try:
                self.once()
            except GONE:
                raise
            except Interrupted:
                pass
            except Exception as problem:  # the preview goes on with what it has
                self._say(Stumbled(self.generation, problem_words(problem)))
                patience, pause = pause, min(2 * pause, longest)
                continue
            patience, pause = None, shortest

    def once(self) -> None:
        """Look, prepare pictures, make all pages; `Interrupted` when something was saved meanwhile."""
        try:
            self._once()
        except MissingCase:  # the cache was cleaned up meanwhile: what is remembered rests on nothing
            self.before = Before(Memory())
            self._once()

    def _once(self) -> None:
        seen = self._look(pictures=False)
        if seen.work.report.pictures:
            seen = self._look(pictures=True)
        self._make(seen)

    def _wait(self, seconds: float | None) -> None:
        """Wait for a save, at most so many seconds; several that came together are one."""
        if not self.pipe.poll(seconds):
            return
        while True:
            self.generation = look_again(self.pipe.recv_bytes()).generation
            if not self.pipe.poll():
                return

    def _say(self, message: FromBuilder) -> None:
        self.pipe.send_bytes(packed(message))

    def _progress(self, stage: str, done: int, total: int) -> None:
        """Say how far it is, and break off what may wait."""
        now = time.monotonic()
        if done == total or now - self.last_word > PAUSE:
            self.last_word = now
            self._say(Progressed(stage, done, total))
        if stage != "read" and self.pipe.poll():
            raise Interrupted

    # -- looking ------------------------------------------------------------------------------------------------------

    def _look(self, *, pictures: bool) -> Look:
        if not there(self.state):  # what is remembered rests on nothing
            self.before = Before(Memory())
        options = replace(self.options, pictures=pictures, today=today())  # a preview may be open overnight
        seen = look(self.root, self.state, options, self._progress, self.before)
        serious = severities(seen.work.prepared.config, self.options)
        is_sound = not has_errors(of_settings(seen.work.prepared.diagnostics), serious)
        if self.was_sound and not is_sound:
            raise Interrupted  # a site without its settings is another site: the one that is shown stays
        self.was_sound = is_sound
        told = {
            slug: as_shown(found.result, drafts=self.options.drafts).told for slug, found in seen.found.reads.items()
        }
        broken = {slug for slug, items in told.items() if has_errors(items, serious)}
        for part in in_parts(self.differences.looked(self.generation, seen, told, broken, self.before.good.keys())):
            self._say(part)
        self._rest_on(seen, broken)
        return seen

    def _rest_on(self, seen: Look, broken: set[str]) -> None:
        """What the next look goes by; a *broken* case is then shown as it was when nothing was wrong with it."""
        good = {slug: card for slug, card in self.before.good.items() if slug in seen.found.reads}
        good |= {card.slug: card for card in seen.site.cases if card.slug not in broken}
        of_outlines = _of_outlines()
        lists = [target for target in seen.targets if target.maker in of_outlines]
        made = self.before.memory
        memory = with_changes(
            seen.memory, targets=made.targets, shared=made.shared, indexed=made.indexed, bundle=made.bundle
        )
        self.before = Before(memory, good, {seen.key: lists})

    # -- making -------------------------------------------------------------------------------------------------------

    def _make(self, seen: Look) -> None:
        """Make every page that no one has asked for yet: mistakes in templates show, and the next start is quick."""
        context, memory = seen.work.prepared.context, self.before.memory
        with Pool(context, self.options.jobs, context.share) as pool:
            made, _ = make_all(pool, seen.targets, memory, self._progress)
            told = tuple(chain.from_iterable(record.diagnostics for record in made.values()))
            self._say(MadeAll(generation=self.generation, told=told))
            self._remember(seen, with_changes(memory, targets=made, shared=shared_parts(context)))
            self._index(seen, pool)
        context.release()
        self._keep(seen)

    def _remember(self, seen: Look, memory: Memory) -> None:
        planned = outlined(seen.key, seen.targets, discover("pages"))
        self.before = self.before._replace(memory=with_changes(memory, outlined=planned))

    def _index(self, seen: Look, pool: Pool[Context]) -> None:
        """The search index, last, as in a build. Without one nothing is searched any more, whatever was before."""
        if seen.work.prepared.context.info.search == "off":
            self._say(Indexed(generation=self.generation))
            return
        from sitegen.build.searching import index, missing_engine

        if len(seen.site.cases) > SEARCHED:
            told = tuple(missing_engine(seen.work.prepared.context.info, seen.site.cases))
            self._say(Indexed(generation=self.generation, told=told))
            return
        found = index(pool, seen.site.cases, self.state / MEMORY, self.before.memory, self._progress)
        self._say(Indexed(generation=self.generation, targets=tuple(found.targets), told=tuple(found.diagnostics)))
        memory = with_changes(self.before.memory, indexed=found.indexed, bundle=found.bundle)
        self.before = self.before._replace(memory=memory)

    def _keep(self, seen: Look) -> None:
        """Remember it for the next start. A disk that refuses costs time, no page."""
        memory = self.before.memory
        with suppress(OSError, files.Locked), files.lock(self.state / "lock", wait_seconds=0):
            files.make_folder(self.state / MEMORY)
            remember.save(self.state / MEMORY, memory)
            prune(seen.work.prepared.context, memory)


def there(state: Path) -> bool:
    """Whether the cache has not been deleted since it was written."""
    return (state / "store" / "results.db").exists()


def problem_words(problem: Exception) -> str:
    """What went wrong, in a few words."""
    if isinstance(problem, OSError) and problem.strerror:
        return f"{problem.strerror}: {problem.filename}" if problem.filename else problem.strerror
    return f"{type(problem).__name__}: {problem}"


def _of_outlines() -> frozenset[str]:
    return frozenset(page_type.name for page_type in discover("pages") if page_type.of_outlines)
