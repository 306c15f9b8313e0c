"""Work in parallel, results in order. Takes any `concurrent.futures.Executor`, so a cluster's fits the same seam.

Workers are started once for all stages of a build, when a stage first has enough to do: starting them costs more
than a handful of cases, and while this process is small they are small too.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:  # 15 ms that a build of few changes does not need
    from concurrent.futures import Executor

Item = TypeVar("Item")
Result = TypeVar("Result")
Context = TypeVar("Context")

FEW = 6  # at most this many items run in-process
BATCH = 16  # items that travel to a worker together
_context: object = None


def _start(context: object, limits: Callable[[], None] | None) -> None:
    """Begin a worker: what is imported stays for good, and the short life of a batch needs no collector."""
    global _context
    _context = context
    gc.freeze()
    gc.disable()
    if limits is not None:
        limits()


def _batch(function: Callable[[Context, Item], Result], items: Sequence[Item]) -> list[Result]:
    results = [function(_context, item) for item in items]  # type: ignore[arg-type]
    gc.collect(0)
    return results


class Pool(Generic[Context]):
    """Workers that know *context*; use it in a `with` statement.

    *share* is called before the first worker is made. *limits* is called once in each worker, and asks for workers
    even when there is little to do: it is how work on a stranger's bytes is kept out of this process.
    """

    def __init__(
        self,
        context: Context,
        jobs: int,
        share: Callable[[], None] = lambda: None,
        limits: Callable[[], None] | None = None,
        executor: Executor | None = None,
    ) -> None:
        self.context = context
        self.jobs = jobs
        self._share = share
        self._limits = limits
        self._executor = executor
        self._owned = executor is None

    def __enter__(self) -> Pool[Context]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.rest()

    def rest(self) -> None:
        """Let the workers go; the next stage with enough to do starts others. A fork wants no threads beside it."""
        if self._owned and self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None

    def run(
        self, function: Callable[[Context, Item], Result], items: Sequence[Item], batch: int = BATCH
    ) -> Iterator[Result]:
        """`function(context, item)` for each item, in the order of *items*; the first exception ends it."""
        here = self._owned and self._limits is None and (self.jobs <= 1 or len(items) <= FEW)
        if here or not items:
            yield from (function(self.context, item) for item in items)
            return
        batches = [items[start : start + batch] for start in range(0, len(items), batch)]
        for results in self._workers().map(_batch, [function] * len(batches), batches):
            yield from results

    def _workers(self) -> Executor:
        if self._executor is None:
            self._share()
            self._executor = _processes(self.jobs, self.context, self._limits)
        return self._executor


def _processes(jobs: int, context: object, limits: Callable[[], None] | None) -> Executor:
    """Processes made by fork where that is safe (one thread, Linux): they share what is already imported."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    method = "fork" if "fork" in multiprocessing.get_all_start_methods() and not _is_macos() else "spawn"
    start = multiprocessing.get_context(method)
    return ProcessPoolExecutor(jobs, mp_context=start, initializer=_start, initargs=(context, limits))


def _is_macos() -> bool:
    import sys

    return sys.platform == "darwin"
