"""A date to come is told by the day of whoever asks, and is never kept from another day."""

from pathlib import Path

import pytest

from sitegen import files
from sitegen.build.future_dates import future_dates
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.model.site import Card

TODAY = "2026-11-29"


def told(date: str, updated: str = "", status: str = "published", today: str = TODAY) -> list[str]:
    card = Card(slug="a", digest="d", title=(), title_text="A", status=status, date=date, updated=updated)
    return [item.message for item in future_dates([card], today)]


@pytest.mark.parametrize("date", ["2062-04-03", "2026-12-31", "2027", "2027-01"])
def test_a_date_well_behind_today_is_told(date: str) -> None:
    (message,) = told(date)
    assert message.startswith(f"the case is published on {date}, which is to come")


@pytest.mark.parametrize("date", ["", "2026", "2026-11-29", "2026-12", "2026-12-30"])
def test_an_issue_may_be_dated_a_month_ahead(date: str) -> None:
    assert told(date) == []


def test_a_change_is_past_but_for_where_it_is_tomorrow() -> None:
    assert told("2026", "2026-11-30") == []
    assert told("2026", "2026-12-01")[0].startswith("the case is updated on 2026-12-01")


def test_drafts_are_planned_and_without_a_day_nothing_is_to_come() -> None:
    assert told("2062", status="draft") == []
    assert told("2062", today="") == []


def test_a_case_that_was_read_on_another_day_is_looked_at_anew(tmp_path: Path) -> None:
    front = "title: A\nstatus: published\nauthors: [Ada Example]\ndate: 2062-04-03"
    files.write(tmp_path / "content/cases/a/index.md", f"---\n{front}\n---\n\nText.\n".encode())
    places = []
    for today in (TODAY, "2062-04-03", "2062-01-01"):
        report = build(tmp_path, Options(today=today), lambda *_: None)
        places.append([item.span.line for item in report.diagnostics if item.rule == "future-date"])
    assert places == [[5], [], [5]]
