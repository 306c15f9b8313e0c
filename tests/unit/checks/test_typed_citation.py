"""Numbers that are typed for citations are told once, at the first; those of results are none."""

import pytest

from sitegen.model.diagnostic import Diagnostic
from tests.case_folders import breaches


def found(body: str) -> list[Diagnostic]:
    text = f"---\ntitle: A\n---\n\n{body}\n"
    return breaches(text, "typed-citation")


def test_all_are_told_at_the_first_with_their_number() -> None:
    (problem,) = found("A median of 5 [1], `x [2]`.\n\nMost close [3]. Some do not [4,5], or late.[6–8]")
    assert (problem.span.line, problem.span.column, problem.span.length) == (7, 12, 3)
    assert problem.message == "'[3]' is printed as it stands and leads to no reference, and so are 2 more"
    assert "[@silva2019]" in problem.hint


def test_a_number_that_is_escaped_is_meant_so_and_the_place_is_that_of_another() -> None:
    (problem,) = found("By \\[1\\] and late [2].")
    assert (problem.span.line, problem.span.column) == (5, 19)
    assert problem.message == "'[2]' is printed as it stands and leads to no reference, and so is 1 more"


@pytest.mark.parametrize(
    "body",
    [
        "Sodium was 128 mmol/L [135–145], potassium 3.1 [3.5-5.0].",
        "Median age was 45 years [32–60]; 12 [5] of them",
        "| n [%] |\n|---|\n| male [3] |",
        "A note.[^1]\n\n[^1]: Here.",
        "A [1](https://example.org/) link, and `array[1]`.",
        "The interval [0, 1].",
        "An [18]F-FDG scan, and a [2]catenane.",
        "Most close \\[1\\].",
    ],
)
def test_other_numbers_in_brackets_are_left_alone(body: str) -> None:
    assert found(body) == []
