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
    assert list(pool.run(double, range(100), 5, jobs, batch=7)) == [5 + 2 * item for item in range(100)]


def test_few_items_run_in_this_process():
    assert set(pool.run(which, range(pool.FEW), None, 4)) == {os.getpid()}


def test_many_items_run_elsewhere():
    assert os.getpid() not in set(pool.run(which, range(pool.FEW + 1), None, 2, batch=1))


def test_an_exception_reaches_the_caller():
    with pytest.raises(ValueError, match="item 0"):
        list(pool.run(fail, range(40), None, 2))


def test_any_executor_fits(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pool, "_context", 1)
    with ThreadPoolExecutor(2) as executor:
        assert list(pool.run(double, range(9), 1, 2, executor=executor)) == [1 + 2 * item for item in range(9)]


def test_work_under_limits_is_never_done_here():
    assert os.getpid() not in set(pool.run(which, range(2), None, 1, limits=int))
