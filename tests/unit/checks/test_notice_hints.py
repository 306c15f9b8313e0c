"""What a notice lacks is told once, and no hint has a date or a work that is not hers."""

import pytest

from sitegen.checks._runner import run_checks
from sitegen.model.diagnostic import Diagnostic
from sitegen.read.case import read_case
from sitegen.read.folder import ReadOptions
from tests.case_folders import of_text


def told(front: str) -> list[Diagnostic]:
    text = f"---\ntitle: A\ntype: correction\nstatus: published\n{front}\n---\n\nWords.\n"
    folder = of_text(text)
    parsed = read_case(folder, ReadOptions())
    return [*parsed.diagnostics, *run_checks(parsed, folder)]


@pytest.mark.parametrize(("date", "form"), [("2026-04", "2026-04-DD"), ("2026", "2026-MM-DD")])
def test_the_day_of_a_notice_is_asked_for_and_not_made_up(date: str, form: str) -> None:
    found = told(f"date: {date}\ndoi: 10.5555/a\nrelated: [{{type: corrects, doi: 10.5555/b}}]")
    (problem,) = [item for item in found if item.rule == "crossref-notice-date"]
    assert problem.hint == f"write the day behind it: {form}, in digits"


def test_a_slip_in_the_relation_is_one_mistake() -> None:
    rules = [item.rule for item in told("date: 2026\nrelated: [{type: correction-of, doi: 10.5555/b}]")]
    assert "wrong-value" in rules
    assert "notice-target" not in rules
