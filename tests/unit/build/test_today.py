"""The day by which dates to come are told: the clock's, or one that is fixed."""

import pytest

from sitegen.build.today import today


@pytest.mark.parametrize(("epoch", "date"), [("1790000000", "2026-09-21"), ("315532800", ""), ("1", "")])
def test_a_fixed_date_is_today_unless_it_is_one_that_machines_set(
    monkeypatch: pytest.MonkeyPatch, epoch: str, date: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() == date


@pytest.mark.parametrize("epoch", ["", "soon", "9" * 20])
def test_otherwise_the_clock_says_it(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() >= "2026-01-01"
