"""A heading without words is found however it is written, and told by the heading before it."""

from __future__ import annotations

import pytest

from tests.case_folders import breaches

RULE = "empty-heading"
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
    found = breaches(f"---\ntitle: A\n---\n\n## Course {{#sec-c}}\n\nShort.\n\n{written}\n\nLong.\n", RULE)
    assert [(problem.span.line, problem.source) for problem in found] == [(9, written)]


def test_it_names_the_last_heading_that_has_words() -> None:
    found = breaches("---\ntitle: A\n---\n\n##\n\nA.\n\n## Course\n\nB.\n\n###\n\nC.\n\n###\n\nD.\n", RULE)
    assert [(problem.span.line, problem.message.removesuffix(" has no words in its heading")) for problem in found] == [
        (5, "a section at the beginning"), (13, "a section after 'Course'"), (17, "a section after 'Course'"),
    ]  # fmt: skip
