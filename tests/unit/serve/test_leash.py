"""A process that is held ends with its workers as soon as the one it works for is gone."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from contextlib import suppress
from multiprocessing.connection import Connection

import pytest

from sitegen.serve.leash import hold

FORK = multiprocessing.get_context("fork")


def _busy(inherited: Connection, pipe: Connection) -> None:
    """Never looks at its pipe again, and has a worker that waits for ever."""
    inherited.close()
    os.setpgrp()
    hold(pipe)
    worker = os.fork()
    if not worker:
        time.sleep(60)
    pipe.send(worker)
    while True:
        sum(range(1000))


@pytest.mark.parametrize("word", [None, "a message that is not read"])
def test_it_is_killed_with_its_worker_while_it_is_busy(word: str | None) -> None:
    ours, theirs = multiprocessing.Pipe()
    process = FORK.Process(target=_busy, args=(ours, theirs))
    process.start()
    theirs.close()
    worker = ours.recv()
    if word:
        ours.send(word)
    time.sleep(0.1)
    assert process.is_alive()
    ours.close()
    process.join(5)
    assert process.exitcode == -signal.SIGKILL
    assert _ended(worker)


def _late(inherited: Connection, pipe: Connection) -> None:
    inherited.close()
    os.setpgrp()
    while not pipe.poll():
        time.sleep(0.01)
    hold(pipe)
    time.sleep(60)


def test_it_is_killed_when_the_other_was_gone_before() -> None:
    ours, theirs = multiprocessing.Pipe()
    process = FORK.Process(target=_late, args=(ours, theirs))
    process.start()
    theirs.close()
    ours.close()
    process.join(5)
    assert process.exitcode == -signal.SIGKILL


def _ended(process: int) -> bool:
    for _ in range(200):
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(process, 0)
            with open(f"/proc/{process}/stat") as file:  # noqa: PTH123
                if file.read().rpartition(") ")[2][0] == "Z":
                    return True
            time.sleep(0.01)
            continue
        return True
    return False
