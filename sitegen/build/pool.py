"""Work in parallel, results in order. Takes any `concurrent.futures.Executor`, so a cluster's fits the same seam.

Few items run in this process: starting workers costs more than a handful of cases. Workers get the context once.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:  # 15 ms that a build of few changes does not need
    from concurrent.futures import Executor

Item = TypeVar("Item")
Result = TypeVar("Result")
Context = TypeVar("Context")

FEW = 6  # at most this many items run in-process
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


@contextmanager
def _workers(jobs: int, context: object, limits: Callable[[], None] | None) -> Iterator[Executor]:
    """Processes made by fork where that is safe (one thread, Linux): they share what is already imported."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    method = "fork" if "fork" in multiprocessing.get_all_start_methods() and not _is_macos() else "spawn"
    with ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context(method), initializer=_start, initargs=(context, limits)
    ) as executor:
        yield executor


def _is_macos() -> bool:
    import sys

    return sys.platform == "darwin"


def run(
    function: Callable[[Context, Item], Result],
    items: Sequence[Item],
    context: Context,
    jobs: int,
    executor: Executor | None = None,
    batch: int = 16,
    limits: Callable[[], None] | None = None,
) -> Iterator[Result]:
    """`function(context, item)` for each item, in the order of *items*; the first exception ends it.

    *limits* is called once in each worker and asks for workers even when there is little to do: it is how work on
    a stranger's bytes is kept out of this process.
    """
    if executor is None and limits is None and (jobs <= 1 or len(items) <= FEW):
        yield from (function(context, item) for item in items)
        return
    if executor is not None:
        yield from _through(executor, function, items, batch)
        return
    if not items:
        return
    with _workers(min(jobs, len(items)), context, limits) as workers:
        yield from _through(workers, function, items, batch)


def _through(
    executor: Executor, function: Callable[[Context, Item], Result], items: Sequence[Item], batch: int
) -> Iterator[Result]:
    batches = [items[start : start + batch] for start in range(0, len(items), batch)]
    for results in executor.map(_batch, [function] * len(batches), batches):
        yield from results
