"""The hint is the list as it should be typed; a doubt is a warning that shows both readings."""

import pytest

from sitegen.model.diagnostic import Diagnostic
from tests.case_folders import breaches


def found(authors: str) -> list[Diagnostic]:
    return breaches(f"---\ntitle: A\n{authors}\n---\n", "several-authors")


@pytest.mark.parametrize(
    ("authors", "hint"),
    [
        ("authors: Ana Silva, Bo Chen, Carla Díaz", "authors: [Ana Silva, Bo Chen, Carla Díaz]"),
        ("authors: Silva, Ana; Chen, Bo", 'authors: ["Silva, Ana", "Chen, Bo"]'),
        ("authors: Silva A, Chen BC", "authors: [{given: A, family: Silva}, {given: B C, family: Chen}]"),
        ("authors: Ana Silva; Example Study Group", "authors: [Ana Silva, {literal: Example Study Group}]"),
        ("authors: Ana Silva1,2, Bo Chen2*, Jo Roe†", "authors: [Ana Silva, Bo Chen, Jo Roe]"),
        ("authors: " + "; ".join(["Ana Silva"] * 9), "authors: [" + "Ana Silva, " * 6 + "…]"),
    ],
)
def test_the_hint_is_the_list_to_type(authors: str, hint: str) -> None:
    (problem,) = found(authors)
    assert problem.hint == f"give each an entry: {hint}"
    assert (problem.severity, problem.span.line, problem.span.column) == ("error", 3, 10)


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("García Márquez, Gabriel José", "{given: Gabriel José, family: García Márquez}"),
        ("Pedro Ramón y Cajal Agüeras", "{given: Pedro, family: Ramón y Cajal Agüeras}"),
        ("Heart Failure and Sepsis Study Group", "{literal: Heart Failure and Sepsis Study Group}"),
    ],
)
def test_a_doubt_shows_how_one_name_is_typed(name: str, one: str) -> None:
    (problem,) = found(f"authors: ['{name}']")
    assert problem.severity == "warning"
    assert problem.hint.endswith(f"if it is one, write {one}")
    assert found(f"authors: [{one}]") == []


def test_the_place_is_the_name_among_others() -> None:
    (problem,) = found("authors:\n  - Ada Example\n  - name: Ana Silva and Bo Chen\n    corresponding: true")
    assert (problem.span.line, problem.span.column, problem.span.length) == (5, 11, 21)
