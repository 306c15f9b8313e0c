"""What ends a process with all that it started when the one it works for is gone, however that went.

It may be in the middle of a stage that says nothing for seconds, and its workers wait for it for ever.
"""

from __future__ import annotations

import fcntl
import os
import select
import signal
from functools import partial
from multiprocessing.connection import Connection
from types import FrameType


def hold(pipe: Connection) -> None:
    """From now on this process, which must lead its group, is killed with it when the other end of *pipe* closes.

    The system sends SIGIO whenever something happens to the pipe (`O_ASYNC`, https://man7.org/linux/man-pages/man2/open.2.html).
    What is killed leaves nothing half-written that the next build would take for whole. Workers that it forks let go of
    the pipe: they may outlive it, and the other would not notice that it is gone.
    """
    os.register_at_fork(after_in_child=pipe.close)
    descriptor = pipe.fileno()
    signal.signal(signal.SIGIO, partial(_end_when_closed, descriptor))
    fcntl.fcntl(descriptor, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(descriptor, fcntl.F_SETFL, fcntl.fcntl(descriptor, fcntl.F_GETFL) | os.O_ASYNC)
    _end_when_closed(descriptor, signal.SIGIO, None)


def _end_when_closed(descriptor: int, number: int, frame: FrameType | None) -> None:
    asked = select.poll()
    asked.register(descriptor, 0)
    if any(told & select.POLLHUP for _, told in asked.poll(0)):
        os.killpg(0, signal.SIGKILL)
