"""What all tests share: laws are not stopwatches, because machines are shared and slow."""

import gc
import os

import pytest
from hypothesis import settings


@pytest.fixture(scope="session", autouse=True)
def nothing_waits_for_the_disk():
    """Only a power cut could tell the difference; a descriptor that is none is an error still."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", os.fstat)
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What opens pages comes last: Playwright keeps an event loop in its process, beside which no test can begin another."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def pytest_collection_finish() -> None:
    """Thousands of tests are there to the end: without this each collection of garbage would look through all of them."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


settings.register_profile("sitegen", deadline=None)
settings.load_profile("sitegen")
