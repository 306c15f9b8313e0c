from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from sitegen.pages import _wayfinding
from sitegen.pages._wayfinding import planned, ways


@pytest.fixture(autouse=True)
def forgetful() -> Any:
    planned.cache_clear()
    yield
    planned.cache_clear()


def test_only_pages_that_are_planned_are_linked(monkeypatch: Any) -> None:
    monkeypatch.setattr(_wayfinding, "discover", lambda kind: SimpleNamespace(by_name={"archive": None, "index": None}))
    assert [way.path for way in ways()] == ["/archive/"]


def test_the_list_of_all_cases_tells_their_number() -> None:
    assert [way.count for way in ways(7)] == [0, 0, 7, 0]
