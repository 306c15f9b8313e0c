"""What a sign # cuts off a text is told; notes, and signs within quotes or words, are left alone."""

import pytest

from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.read.yaml import compose


def told(text: str) -> list[Diagnostic]:
    node, problems = compose(SourceText(file="a.md", text=text), 1, text)
    assert node is not None
    return problems


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("a: b\ntitle: Lesion #2 of it  \n", (2, 15, 8), 'put the whole text in quotes: "Lesion #2 of it"'),
        ("issue: #12x\n", (1, 8, 4), 'put the whole text in quotes: "#12x"'),
        ("issue: #12x", (1, 8, 4), 'put the whole text in quotes: "#12x"'),
        ('- a\n- The "hot" #1\n', (2, 13, 2), "put the whole text in quotes: 'The \"hot\" #1'"),
        ("t: " + "x" * 60 + " #2", (1, 65, 2), "put the whole text in quotes; if"),
    ],
)
def test_what_is_cut_off_is_told_at_its_place(text: str, place: tuple[int, int, int], hint: str) -> None:
    (problem,) = told(text)
    assert (problem.rule, problem.severity) == ("cut-text", "warning")
    assert (problem.span.line, problem.span.column, problem.span.length) == place
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize(
    "text",
    [
        "status: draft # a note\n", "status: draft  ## a note\n", "#title: x\na: b\n", "a: 'Lesion #2'\n", "a: b#2 c\n",
        "a: >-\n  Lesion #2 of it\nb: c\n", "a: [b, 'c #2']\n", "a: {b: 'x'} #note\n", "accent: #7a1f3d\n",
    ],
)  # fmt: skip
def test_notes_are_none(text: str) -> None:
    assert told(text) == []
