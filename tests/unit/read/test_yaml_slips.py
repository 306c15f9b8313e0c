"""Slips that the lines around show: told at their place, with what to type."""

import pytest

from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.read.yaml import compose
from sitegen.read.yaml_slips import slip
from tests.processor_time import within


def told(text: str) -> Diagnostic:
    node, problems = compose(SourceText(file="a.md", text=text), 1, text)
    assert node is None
    assert len(problems) == 1
    return problems[0]


@pytest.mark.parametrize(("text", "place", "hint"), [
    ("a:\n  - name: 'x'\n   b: 'y'\n", (3, 4), "put 4 blanks before it, as before 'name'"),
    ("a:\n  - name: 'x'\n  b: 'y'\n", (3, 3), "put 4 blanks before it, as before 'name'"),
    ("a:\n  - name: 'x'\n     b: 'y'\n", (3, 6), "put 4 blanks before it, as before 'name'"),
    ("a:\n- name: 'x'\n b: 'y'\n", (3, 2), "put 2 blanks before it, as before 'name'"),
    ("a:\n  x: 'y'\n b: 'y'\nc: d\n", (3, 2), "put 2 blanks before it, as before 'x'"),
    ("a:\n    x: 'y'\n b: 'y'\nc: d\n", (3, 2), "4 blanks before it, as before 'x', or no blank before it, as before 'a'"),
])  # fmt: skip
def test_a_key_in_the_wrong_column_is_told_where_to_stand(text: str, place: tuple[int, int], hint: str) -> None:
    problem = told(text)
    assert (problem.span.line, problem.span.column) == place
    assert "'b' begins in another column" in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize("text", [
    "d: 'Baker's cyst'\nt: x\n", "d: ['Baker's cyst', b]\n", "d:\n  - 'Baker's cyst'\n", "f: {d: 'Baker's cyst', a: b}\n",
    "d: 'Baker's cyst\nt: x\n",
])  # fmt: skip
def test_an_apostrophe_asks_for_double_quotes(text: str) -> None:
    problem = told(text)
    assert problem.source[problem.span.column - 1 :].startswith("'s cyst")
    assert problem.hint == 'use double quotes because of the apostrophe: "Baker\'s cyst"'


def test_quotes_inside_quotes_ask_for_single_ones() -> None:
    assert told('t: "The "hot" knee"\n').hint.endswith("""quotes in it: 'The "hot" knee'""")
    assert "\\" in told('t: "The "hot" knee\'s end"\n').hint


@pytest.mark.parametrize("text", ['n: "Ada Example”\nt: "b"\n', 'n: "Ada Example”\n'])
def test_a_straight_quote_that_a_curly_one_was_to_close_is_told_so(text: str) -> None:
    problem = told(text)
    assert (problem.span.line, problem.span.column) == (1, 4)
    assert "straight quote" in problem.hint


@pytest.mark.parametrize("text", ['t: "a" "b"\n', "f:\n  - {src: 'x' alt: y}\n", "a: [b, c\n", 'n: "a\n', "- a\nb\n"])
def test_what_is_none_of_these_keeps_its_words(text: str) -> None:
    problem = told(text)
    assert "apostrophe" not in problem.hint
    assert "another column" not in problem.message


def test_a_line_that_is_not_there_is_no_slip() -> None:
    assert slip("did not find expected key", [], 0, 0) is None


@pytest.mark.parametrize("part", ["- ", "' ", ":' ", ": ", "a: 'b'\n"])
def test_long_texts_take_no_time(part: str) -> None:
    text = part * (60_000 // len(part))
    lines = f"{text}\n b: x".split("\n")
    with within(2):
        for number in (0, len(lines) - 1):
            slip("did not find expected key", lines, number, len(lines[number]) if not number else 1)


@pytest.mark.parametrize(("text", "place", "hint"), [
    ("title:Lung\nstatus: draft\n", (1, 7), "type it: title: Lung"),
    ("a: b\nc:\n  d:Lung\n  e: draft\n", (3, 5), "type it: d: Lung"),
    ("a: b\ntitle:Lung\nstatus: draft\n", (2, 7), "type it: title: Lung"),
    ("title:\xa0Lung\nstatus: draft\n", (1, 7), "delete it, and type a space: title: Lung"),
    ("title：Lung\nstatus: draft\n", (1, 6), "type : and a space: title: Lung"),
    ("authors:\n  - name: Ada\n\xa0\xa0\xa0\xa0orcid: x\n    email: y\n", (3, 1), "delete them, and type 4 blanks"),
    ("authors:\n  - name: Ada\n  \xa0\xa0orcid: x\n    email: y\n", (3, 1), "delete them, and type 4 blanks"),
    ("abstract:\n  Case: A man.\n   Conclusion: Heals.\n", (3, 4), "put 2 blanks before it, as before 'Case'"),
])  # fmt: skip
def test_a_blank_that_is_missing_or_is_none_is_told_where_it_belongs(
    text: str, place: tuple[int, int], hint: str
) -> None:
    problem = told(text)
    assert (problem.span.line, problem.span.column) == place
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize("text", [
    "description: A text that goes\n  on with https://example.org/ and\n  more: here\n",
    "description: at 10:30 he came\n  and said: no\n",
])  # fmt: skip
def test_an_address_or_a_time_above_is_no_key(text: str) -> None:
    problem = told(text)
    assert "space is missing" not in problem.message


@pytest.mark.parametrize("above", ["k:\n  - pH:7.2\n", "k:\n  - 10:30\n  - x\n", "k: |\n  Ratio:3 was\n"])
def test_a_second_colon_of_a_line_is_not_laid_to_a_line_above(above: str) -> None:
    problem = told(f"{above}title: Fever: a case\n")
    assert (problem.span.line, problem.span.column) == (above.count("\n") + 1, 13)
    assert "put the whole text in quotes" in problem.hint
