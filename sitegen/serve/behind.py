"""The process that builds behind the preview (`serve/builder.py`): begun, ended with all it started, begun again."""

from __future__ import annotations

import multiprocessing
import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from sitegen.build.report import Options
from sitegen.serve import builder
from sitegen.serve.arrived import Arrived
from sitegen.serve.builder import ENDINGS
from sitegen.serve.messages import FromBuilder, LookAgain, Looked, from_builder, packed

GRACE = 2.0  # seconds that the system gets to end it


class Behind:
    """The builder of a project, and this end of the pipe to it."""

    def __init__(self, root: Path, state: Path, options: Options) -> None:
        self._what = root, state, options
        self.begin("fork" if sys.platform == "linux" else "spawn")

    def begin(self, method: str = "spawn") -> None:
        """Begin it. A fork has everything imported, and wants no threads beside it."""
        self.pipe, theirs = multiprocessing.Pipe()
        self._wish = b""
        self._arriving = Arrived()
        with _held():
            self._process = self._made(method, theirs)
            self._process.start()
        theirs.close()

    def _made(self, method: str, theirs: Connection) -> BaseProcess:
        target = partial(_forked, self.pipe) if method == "fork" else builder.run
        context: Any = multiprocessing.get_context(method)  # the type of one that is named at run time has no Process
        process: BaseProcess = context.Process(target=target, args=(*self._what, theirs), daemon=False)
        return process

    def look_again(self, generation: int) -> None:
        """Have it look at the project as it is. When it is gone, who hears it is told."""
        self._wish = packed(LookAgain(generation))
        self._send_wish()

    def hear(self) -> FromBuilder | Arrived | None:
        """Its next message, waited for, of a look a part until all has `Arrived`; None when it has ended, maybe in the
        middle of one.
        """
        try:
            said = from_builder(self.pipe.recv_bytes())
        except (EOFError, OSError):
            return None
        self._send_wish()
        return self._whole(said) if isinstance(said, Looked) else said

    def _whole(self, part: Looked) -> Looked | Arrived:
        """The whole message when *part* is its last, else the part."""
        self._arriving.add(part)
        if part.more:
            return part
        whole, self._arriving = self._arriving, Arrived()
        return whole

    def _send_wish(self) -> None:
        """Send the last wish when there is room: a builder that looks for long takes no more than some hundred of them,
        and while there is no room for its answer either, each would wait for the other.
        """
        if self._wish and select.select([], [self.pipe], [], 0)[1]:
            with suppress(BrokenPipeError, ConnectionResetError):
                self.pipe.send_bytes(self._wish)
            self._wish = b""

    def end(self) -> None:
        """End it with its workers, which may have outlived it: as what holds it would when the pipe is closed."""
        leader = self._process.pid
        if self.pipe.closed or leader is None:
            return
        self.pipe.close()
        for kill in (os.killpg, os.kill):  # one that has just begun leads no group yet
            with suppress(ProcessLookupError, PermissionError):
                kill(leader, signal.SIGKILL)
        self._process.join(GRACE)


def _forked(inherited: Connection, root: Path, state: Path, options: Options, pipe: Connection) -> None:
    """In a fork, the other end must be closed here too, or nobody would notice that the preview is gone."""
    inherited.close()
    builder.run(root, state, options, pipe)


@contextmanager
def _held() -> Iterator[None]:
    """No signal reaches a process that begins before it knows what to do; the builder lets them through."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDINGS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
