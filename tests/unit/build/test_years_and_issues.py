"""The years and issues that can be asked for, in the words of the command."""

from __future__ import annotations

from sitegen.build.years_and_issues import years_and_issues
from tests.listed_cases import card


def test_each_is_named_once_as_it_is_typed() -> None:
    cards = [
        card("a", date="2026-01-02", issue="3(2)", in_issue="volume-3-issue-2"),
        card("b", date="2026-01", issue="3(2)", in_issue="volume-3-issue-2"),
        card("c", date="2025", issue="2", in_issue="volume-2"),
        card("d", date=""),
    ]
    assert years_and_issues(cards) == '--year 2026, 2025; --issue "3(2)", 2'
    assert years_and_issues([]) == years_and_issues([card("d", date="")]) == ""


def test_the_newest_of_many_are_named() -> None:
    cards = [card(f"c{year}", date=str(year)) for year in range(2026, 1990, -1)]
    assert years_and_issues(cards).endswith("2016, 2015 …")
