from __future__ import annotations

import pytest

from sitegen.checks._runner import run_checks
from sitegen.model.diagnostic import Diagnostic
from sitegen.read.case import read_case
from sitegen.read.folder import CaseFolder, ReadOptions


def _found(text: str) -> list[Diagnostic]:
    folder = CaseFolder(slug="x", path="content/cases/x", texts={"index.md": text.encode()}, files={"index.md": "0"})
    found = run_checks(read_case(folder, ReadOptions()), folder)
    return [problem for problem in found if problem.rule == "empty-heading"]


WAYS = (
    "##",
    "## {#sec-x}",
    "## {.wide}",
    "## <!-- later -->",
    "## ![](a.png)",
    "> ##",
    "- ##",
    "## &nbsp;",
    "## {#sec-c}",
)


@pytest.mark.parametrize("written", WAYS)
def test_it_points_at_the_line_of_the_heading_however_that_came_to_be_empty(written: str) -> None:
    """An id that is another section's already is not taken: such a heading must be found all the same."""
    found = _found(f"---\ntitle: A\n---\n\n## Course {{#sec-c}}\n\nShort.\n\n{written}\n\nLong.\n")
    assert [(problem.span.line, problem.source) for problem in found] == [(9, written)]


def test_it_names_the_last_heading_that_has_words() -> None:
    found = _found("---\ntitle: A\n---\n\n##\n\nA.\n\n## Course\n\nB.\n\n###\n\nC.\n\n###\n\nD.\n")
    assert [(problem.span.line, problem.message.removesuffix(" has no words in its heading")) for problem in found] == [
        (5, "a section at the beginning"), (13, "a section after 'Course'"), (17, "a section after 'Course'"),
    ]  # fmt: skip
