"""The limits of a process that decodes strangers' pictures. The owner of the workers calls them; nothing here does.

Time is bounded twice: by the limits on pixels and scans (`inspect.py`), and by the kernel for whatever those miss.
Where the system has no such limits (Windows), the functions do nothing; macOS keeps only some of them.
"""

from __future__ import annotations

import contextlib
import sys

MEMORY = 700 * 1024 * 1024  # bytes of data a worker may take; 50 megapixels need about 450
SECONDS = 20  # of processor time for one picture; the slowest that the pixel limit admits takes about 5


def limit_process(held: int = 0) -> None:
    """Limit this process for good: memory, and no core dump (it would hold a patient's picture).

    *held* are the bytes of data it has from its parent, of which a fork shares all and Linux counts all. Call once,
    when a worker starts. A decoder that asks for more memory gets MemoryError, which becomes a PictureError.
    """
    with contextlib.suppress(ImportError):
        import resource

        # Linux counts in DATA what a process really fills; the address space holds every mapped library as well.
        memory = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
        _lower(memory, held + MEMORY)
        _lower(resource.RLIMIT_CORE, 0)


def limit_next_picture(seconds: int = SECONDS) -> None:
    """Give this process *seconds* of processor time from now on; the kernel ends it when they are used up.

    Call before every picture, and with `seconds=0` (no limit) before other work.
    """
    with contextlib.suppress(ImportError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime) + 1
        _lower(resource.RLIMIT_CPU, spent + seconds if seconds else resource.RLIM_INFINITY)


def _lower(limit: int, value: int) -> None:
    """Set the soft limit, never above the hard one; a system that refuses keeps its own."""
    import resource

    with contextlib.suppress(ValueError, OSError):
        _soft, hard = resource.getrlimit(limit)
        unlimited = hard == resource.RLIM_INFINITY
        wanted = value if unlimited or (value != resource.RLIM_INFINITY and value < hard) else hard
        resource.setrlimit(limit, (wanted, hard))
