"""Words around raised numbers stand on the line, in brackets."""

from __future__ import annotations

import pytest

from sitegen.cite.csl.html import html
from tests.unit.cite.csl.small_style import style

ITEMS = [{"id": str(number), "title": "x"} for number in range(1, 7)]
RAISED = '<layout delimiter="," vertical-align="sup"{}><text variable="citation-number"/></layout>'


def shown(*cites: dict, affixes: str = "") -> str:
    made = style(RAISED.format(affixes), citation='collapse="citation-number"', listed="<layout/>")
    return html(made.process(ITEMS, [list(cites)]).citations[0])


@pytest.mark.parametrize(("cites", "expected"), [
    ([{"id": "1"}, {"id": "2"}], "<sup>1,2</sup>"),
    ([{"id": "1", "prefix": "see", "suffix": ", and others"}], "(see <sup>1</sup>, and others)"),
    ([{"id": "1"}, {"id": "2"}, {"id": "3"}, {"id": "5"}, {"id": "6", "prefix": "see also"}], "(<sup>1–3,5</sup>, see also <sup>6</sup>)"),
    ([{"id": "1", "prefix": "see"}, {"id": "2"}], "(see <sup>1,2</sup>)"),
])  # fmt: skip
def test_numbers_are_raised_and_words_are_not(cites: list[dict], expected: str) -> None:
    assert shown(*cites) == expected


def test_brackets_of_the_style_are_kept() -> None:
    cite = {"id": "1", "prefix": "see"}
    assert shown(cite, affixes=' prefix="[" suffix="]"') == "[see <sup>1</sup>]"
