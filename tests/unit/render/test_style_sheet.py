"""The style sheet of the default theme says each thing once, and keeps lists lists."""

from __future__ import annotations

import re
from collections import Counter

from tests.places import REPO

SHEET = re.sub(r"/\*.*?\*/", "", (REPO / "themes/default/static/site.css").read_text("utf-8"), flags=re.DOTALL)


def _rules() -> list[tuple[str, str]]:
    """Selectors and declarations of each rule outside `@media`."""
    outside = re.sub(r"@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", SHEET)
    return [(one.strip(), declared) for one, declared in re.findall(r"([^{};]+)\{([^{}]*)\}", outside)]


def test_no_rule_sets_what_another_of_the_same_selectors_sets() -> None:
    said = Counter((selector, name) for selector, declared in _rules() for name in re.findall(r"([\w-]+):", declared))
    assert len(said) > 500
    assert [one for one, count in said.items() if count > 1] == []


def test_lists_without_marks_stay_lists_in_safari() -> None:
    lines = [line for line in SHEET.splitlines() if re.search(r"list-style[\w-]*:\s*none", line)]
    assert [line for line in lines if "summary" not in line] == []
