"""Results come back in order, few items stay here, any executor fits."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from sitegen.build import pool


def double(context: int, item: int) -> int:
    return context + 2 * item


def which(context: None, item: int) -> int:
    return os.getpid()


def fail(context: None, item: int) -> int:
    raise ValueError(f"item {item}")


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_the_order_of_the_items(jobs: int):
    with pool.Pool(5, jobs) as workers:
        assert list(workers.run(double, range(100), batch=7)) == [5 + 2 * item for item in range(100)]


def test_few_items_run_in_this_process():
    with pool.Pool(None, 4) as workers:
        assert set(workers.run(which, range(pool.FEW))) == {os.getpid()}


def test_the_same_workers_serve_every_stage():
    with pool.Pool(None, 1 + 1) as workers:
        first, second = (set(workers.run(which, range(400), batch=1)) for _ in range(2))
    assert first
    assert os.getpid() not in first | second
    assert second <= first or first <= second


def test_what_workers_share_is_made_ready_once_and_only_for_workers():
    calls = []
    with pool.Pool(None, 2, share=lambda: calls.append(1)) as workers:
        list(workers.run(which, range(2)))
        assert calls == []
        list(workers.run(which, range(40)))
        list(workers.run(which, range(40)))
        assert calls == [1]
        workers.rest()
        list(workers.run(which, range(40)))
        assert calls == [1, 1]


def test_an_exception_reaches_the_caller():
    with pool.Pool(None, 2) as workers, pytest.raises(ValueError, match="item 0"):
        list(workers.run(fail, range(40)))


def test_any_executor_fits(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pool, "_context", 1)
    with ThreadPoolExecutor(2) as executor, pool.Pool(1, 2, executor=executor) as workers:
        assert list(workers.run(double, range(9))) == [1 + 2 * item for item in range(9)]


def test_work_under_limits_is_never_done_here():
    with pool.Pool(None, 1, limits=int) as workers:
        assert os.getpid() not in set(workers.run(which, range(2)))
