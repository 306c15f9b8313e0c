"""What a word processor leaves in a text is told where it stands, with what to type instead."""

import pytest

from sitegen.model.diagnostic import Diagnostic
from tests.case_folders import breaches


def found(body: str, front: str = "title: A") -> list[Diagnostic]:
    text = f"---\n{front}\n---\n\n{body}\n"
    return breaches(text, "pasted-text")


@pytest.mark.parametrize(
    ("body", "place", "hint"),
    [
        ("##Case presentation\n\nShort.", (5, 1, 2), "write '## Case presentation'"),
        ("## Course\n\n###\u00a0Day 2 ##\n\nShort.", (7, 1, 3), "write '### Day 2'"),
        ("She had\n• fever\n• a rash", (6, 1, 1), "begin each item of the list with a hyphen and a blank"),
        ("\uf0b7\tfever\n\uf0b7\trash", (5, 1, 1), "begin each item of the list"),
        ("o\tfever\no\trash", (5, 1, 1), "begin each item"),
        ("Test\tDay 0\tDay 7\nHb\t98\t112", (5, 1, 4), "write | between the cells"),
        ("5 \uf06dg and 3 \uf06dg", (5, 3, 1), "type μ"),
        ("See \uf123\uf041.", (5, 6, 1), "type the sign itself"),
    ],
)
def test_a_trace_is_told_with_what_to_type(body: str, place: tuple[int, int, int], hint: str) -> None:
    (problem,) = found(body)
    span = problem.span
    assert (span.line, span.column, span.length) == place
    assert problem.hint.startswith(hint)
    assert problem.severity == "warning"


def test_each_kind_is_told_once_and_signs_of_fonts_in_the_front_matter_too() -> None:
    told = found("##One\n\n##Two\n\n• a\n\n• b", "title: A \uf0b3 B")
    assert [(item.span.line, item.span.column) for item in told] == [(2, 10), (5, 1), (9, 1)]


@pytest.mark.parametrize(
    "body",
    [
        "```\n##One\na\tb\nc\td\n• e\n```",
        "`##One` is no heading.",
        "| a\t| b\t|\n|---|---|\n| c\t| d\t|",
        "One line\twith a tab.",
        "#1 of the list, and #sepsis.",
        "- a\n- b • c",
        "■ CRP, ● leukocytes.\n\nThey fell.",
    ],
)
def test_what_is_meant_so_is_not_told(body: str) -> None:
    assert found(body) == []
