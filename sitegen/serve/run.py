"""A preview from its first page to Ctrl-C: the watcher, the builder's process and the server, put together.

Two places of work, so that no page waits for a build: the loop that answers browsers and makes the few pages they ask
for, and the builder's process (`serve/builder.py`).
"""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Callable, Coroutine
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from sitegen import files
from sitegen.build import memory as remember
from sitegen.build.pipeline import state_folder
from sitegen.build.report import Options
from sitegen.serve import builder
from sitegen.serve.arrived import Arrived
from sitegen.serve.behind import Behind
from sitegen.serve.builder import ENDINGS, problem_words, there
from sitegen.serve.messages import FromBuilder, Looked, Progressed
from sitegen.serve.preview import Preview
from sitegen.serve.server import Server
from sitegen.serve.shown import State
from sitegen.serve.standing import noted
from sitegen.serve.watch import Batch, saves

REHEARSE_SECONDS = 0.5  # after the first look
TELL_SECONDS = 0.3  # after a change
CACHE_SECONDS = 1.0  # between two questions whether the cache is still there


class Ways(NamedTuple):
    """How the preview was asked for. `told` is given each new state, `ready` the address."""

    host: str
    port: int
    token: str = ""
    names: tuple[str, ...] = ()
    follow: bool = False
    poll: bool = False
    ready: Callable[[str], None] = lambda address: None
    told: Callable[[State], None] = lambda state: None
    note: Callable[[str], None] = lambda words: None


def serve(root: Path, options: Options, ways: Ways) -> None:
    """Show the project at *root* until the process is interrupted.

    Raises `OSError` when the port is taken.
    """
    gc.set_threshold(1_000_000, 20, 20)  # as in a build: values are many and live to the end
    with state_folder(root, options) as state:
        behind = Behind(root, state, options)
        try:
            asyncio.run(_Running(root, state, options, ways, behind).run())
        finally:
            for number in _endings():  # what follows takes a moment, and leaves nothing behind
                signal.signal(number, signal.SIG_IGN)
            behind.end()


def _endings() -> list[int]:
    """The signals that end the preview: not those that it was started to pass over (`nohup`)."""
    return [number for number in ENDINGS if signal.getsignal(number) != signal.SIG_IGN]


class _Running:
    """A preview under way, in its loop."""

    def __init__(self, root: Path, state: Path, options: Options, ways: Ways, behind: Behind) -> None:
        self.root, self.state, self.options, self.ways, self.behind = root, state, options, ways, behind
        self.stop, self.save = asyncio.Event(), asyncio.Event()
        self.has_looked = False
        self.telling: asyncio.TimerHandle | None = None

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        for number in _endings():
            loop.add_signal_handler(number, self.stop.set)
        self.preview = Preview(self.root, self.state, self.options, last_contents(self.state))
        ways = self.ways
        self.server = Server(self.preview, ways.host, ways.port, ways.token, ways.names, follow=ways.follow)
        self.server.listen()
        try:
            with noted(self.root, self.server.port, self.server.address):
                ways.ready(self.server.address)
                await self._until_stopped()
        finally:
            self.server.close()

    async def _until_stopped(self) -> None:
        """Work until there is a signal, or one part fails."""
        parts: list[asyncio.Future[Any]] = [*map(asyncio.ensure_future, self._parts())]
        done, left = await asyncio.wait(parts, return_when=asyncio.FIRST_COMPLETED)
        self.stop.set()
        for part in left:
            part.cancel()
        for part in done:
            part.result()

    def _parts(self) -> tuple[Coroutine[None, None, object], ...]:
        return self._watch(), self._listen(), self._mind_cache(), self.stop.wait()

    # -- saves --------------------------------------------------------------------------------------------------------

    async def _watch(self) -> None:
        """Show what is saved. With the first batch, which is `ALL`, the builder begins."""
        async for batch in saves(self.root, self.stop, self.ways.note, poll=self.ways.poll):
            self._saved(batch)

    def _saved(self, batch: Batch) -> None:
        try:
            self.server.push(self.preview.saved(batch, self.server.tabs()))
        except Exception as problem:  # it was saved once more meanwhile, or cannot be read: the builder looks again
            self.ways.note(f"A save could not be shown at once ({problem_words(problem)}).")
        self.save.set()
        self.behind.look_again(self.preview.generation)
        self._tell_soon()

    def _rehearse(self) -> None:
        with suppress(Exception):  # it was for nothing: a real save tells what is wrong
            self.preview.rehearse()

    def _tell_soon(self) -> None:
        """Print what is wrong, when the browser has had the page: in a large site the list takes longer than that."""
        if self.telling is None:
            self.telling = asyncio.get_running_loop().call_later(TELL_SECONDS, self._tell)

    def _tell(self) -> None:
        self.telling = None
        self.ways.told(self.preview.state())

    # -- the builder --------------------------------------------------------------------------------------------------

    async def _listen(self) -> None:
        """Hear the builder. When it is killed, another one begins; when that comes to nothing, with the next save."""
        while True:
            self.has_looked = False
            await self._heard_out()
            again = "it is started again" if self.has_looked else "the next save starts it again"
            self.ways.note(f"The process that builds behind the preview was stopped; {again}.")
            if not self.has_looked:
                self.save.clear()
                await self.save.wait()
            self.behind.end()
            self.behind.begin()
            self.behind.look_again(self.preview.generation)

    async def _heard_out(self) -> None:
        """Hear one builder to its end. What it says is read when it is there, so that no thread waits for it."""
        loop, there, pipe = asyncio.get_running_loop(), asyncio.Event(), self.behind.pipe
        loop.add_reader(pipe.fileno(), there.set)
        try:
            while True:
                await there.wait()
                there.clear()
                while pipe.poll():
                    if (said := self.behind.hear()) is None:
                        return
                    if not isinstance(said, Looked):
                        self._heard(said)
                    del said
                    while self.preview.let_go():
                        await asyncio.sleep(0)
                    await asyncio.sleep(0)  # a long message comes in parts, between which browsers are answered
        finally:
            loop.remove_reader(pipe.fileno())

    def _heard(self, message: FromBuilder | Arrived) -> None:
        try:
            self.server.push(self.preview.heard(message, self.server.tabs()))
        except Exception as problem:  # a fault of ours must not end what the author looks at
            self.ways.note(f"A part of the preview could not be renewed ({problem_words(problem)}).")
        if isinstance(message, Arrived) and not self.has_looked:
            self.has_looked = True
            asyncio.get_running_loop().call_later(REHEARSE_SECONDS, self._rehearse)
        if not isinstance(message, Progressed):
            self._tell_soon()

    async def _mind_cache(self) -> None:
        """When the cache is deleted (`sitegen clean`), have all made again: pages and pictures rest on it."""
        while True:
            await asyncio.sleep(CACHE_SECONDS)
            if self.has_looked and not there(self.state) and not _at_work(self.state):
                self.has_looked = False
                self.behind.look_again(self.preview.generation)


def _at_work(state: Path) -> bool:
    """Whether another command holds the project: one that cleans up has not done yet."""
    try:
        with files.lock(state / "lock", wait_seconds=0):
            return False
    except (files.Locked, OSError):
        return True


def last_contents(state: Path) -> dict[str, str]:
    """The names of the contents that the last preview or build left, by path: shown until all has been looked at."""
    known = remember.load_targets(state / builder.MEMORY) or remember.load_targets(state)
    files_of_it = ((first, *record.beside) for first, record in known.items())
    named = (
        zip(paths, record.digests, strict=False) for paths, record in zip(files_of_it, known.values(), strict=True)
    )
    return dict(chain.from_iterable(named))
