"""One title, however it is written."""

from __future__ import annotations

import pytest

from sitegen.cite.richtext import tagged
from sitegen.cite.titles import translated_titles, whole_title, with_subtitle
from sitegen.model.walk import raised_text
from tests.made_cases import read


@pytest.mark.parametrize(
    ("title", "subtitle", "whole"),
    [
        ("A mass", "twelve months", "A mass: twelve months"), ("A mass", "", "A mass"), ("", "Twelve months", "Twelve months"),
        ("What is it?", "A mass", "What is it? A mass"), ("A mass:", "its end", "A mass: its end"), ("何？", "症例", "何？ 症例"),
    ],
)  # fmt: skip
def test_a_subtitle_follows_its_title_with_the_right_mark_between(title: str, subtitle: str, whole: str) -> None:
    assert with_subtitle(title, subtitle) == whole


def test_a_case_that_was_taken_back_is_marked() -> None:
    case = read({"title": "A *mass*", "subtitle": "10^9^ cells", "status": "retracted"}, "Text.")
    assert whole_title(case, raised_text) == "RETRACTED: A mass: 10⁹ cells"
    assert whole_title(case, tagged) == "RETRACTED: A <i>mass</i>: 10<sup>9</sup> cells"


def test_titles_in_other_languages_are_marked_too_and_none_is_empty() -> None:
    titles = {"title": "A", "title_translations": {"es": "*Una*", "de": "Eine", "fr": "\\"}}
    assert [*translated_titles(read({**titles, "status": "withdrawn"}, "Text."), tagged)][:2] == [
        ("de", "WITHDRAWN: Eine"), ("es", "WITHDRAWN: <i>Una</i>"),
    ]  # fmt: skip
    assert [*translated_titles(read(titles, "Text."), lambda nodes: "")] == []
