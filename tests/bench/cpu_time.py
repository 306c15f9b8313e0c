"""What work costs on a machine that others use, too: CPU time, and of several runs the fastest, as others only add."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def fastest(work: Callable[[], object], runs: int) -> float:
    """CPU milliseconds of the fastest run."""
    found = []
    for _ in range(runs):
        gc.collect()
        began = time.process_time()
        work()
        found.append(1000 * (time.process_time() - began))
    return min(found)
