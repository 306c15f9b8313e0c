"""Every rule is shown by its own examples: the good ones pass it, the bad ones do not."""

import pytest

from sitegen.checks._runner import checks, run_checks
from sitegen.model.diagnostic import SourceText
from sitegen.model.layout import EXAMPLE
from sitegen.plugins import Check, Locate
from sitegen.read.case import read_case
from sitegen.read.folder import ReadOptions
from tests.case_folders import breaches, of_text
from tests.processor_time import within

EXAMPLES = [
    pytest.param(check, text, good, id=f"{check.name}-{'good' if good else 'bad'}-{number}")
    for check in checks()
    for good, texts in ((True, check.good), (False, check.bad))
    for number, text in enumerate(texts)
]


@pytest.mark.parametrize(("check", "text", "good"), EXAMPLES)
def test_a_rule_passes_its_good_examples_and_stops_its_bad_ones(check: Check, text: str, good: bool) -> None:
    parsed = read_case(of_text(text), ReadOptions())
    assert parsed.case is not None, parsed.diagnostics
    at = Locate(SourceText(file="content/cases/a/index.md", text=text), parsed.spans)
    found = list(check.run(parsed.case, at, check))
    if good:
        assert found == []
        assert [it for it in parsed.diagnostics if it.rule == check.name] == []
    else:
        assert {it.rule for it in found} == {check.name}
        assert {it.severity for it in found} == {check.severity}
        assert all(it.message and it.hint for it in found)


@pytest.mark.parametrize("check", list(checks()), ids=lambda check: check.name)
def test_a_rule_is_named_after_its_file_and_says_why(check: Check) -> None:
    assert check.run.__module__ == "sitegen.checks." + check.name.replace("-", "_")
    assert check.summary.endswith(".")
    assert check.good
    assert check.bad


def test_the_rules_are_registered_in_name_order() -> None:
    names = [check.name for check in checks()]
    assert names == sorted(names)
    assert {"panel-alt", "panel-letter", "crossref", "link", "citation-key", "missing-date"} <= set(names)


def test_problems_come_in_the_order_of_the_lines() -> None:
    text = "---\ntitle: A\nstatus: published\nconsent: {obtained: written}\nauthors: [A B]\n---\n\nSee @fig-a.\n\nSee [there](#x) and [@b].\n"
    found = [it for it in breaches(text) if not checks()[it.rule].registry]
    assert [it.rule for it in found] == ["missing-date", "crossref", "link", "citation-key"]
    assert [(it.span.line, it.source) for it in found][1] == (8, "See @fig-a.")


def test_a_case_that_cannot_be_read_is_not_checked() -> None:
    folder = of_text("no front matter")
    assert run_checks(read_case(folder, ReadOptions()), folder) == ()


def test_thousands_of_mistakes_in_one_line_take_little_memory_and_time():
    with within(5):
        found = breaches("---\ntitle: A\n---\n\n" + "[@a; " * 5000)
    assert [item.rule for item in found].count("citation-key") == 100
    assert sum(len(item.source) for item in found) < 50_000


def test_what_registries_miss_in_the_invented_case_is_no_work_for_its_editor() -> None:
    text = "---\ntitle: A\nstatus: published\ndate: 2024\nauthors: [Ada Example]\n---\n"
    folder = of_text(text, slug=EXAMPLE)
    hints = {it.hint for it in run_checks(read_case(folder, ReadOptions()), folder) if checks()[it.rule].registry}
    assert hints
    assert all(hint.endswith(f"delete its folder, content/cases/{EXAMPLE}") for hint in hints)
