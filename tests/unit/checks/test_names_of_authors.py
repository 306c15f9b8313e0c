"""What an editor types of a name in the ways of journals is never filed wrong in silence, and one slip is told once."""

import pytest

from sitegen.checks._runner import checks
from sitegen.model.diagnostic import Diagnostic
from tests.case_folders import breaches


def told(author: str) -> list[Diagnostic]:
    text = f"---\ntitle: A\nauthors: [{author}]\n---\n"
    return [it for it in breaches(text) if not checks()[it.rule].registry]


@pytest.mark.parametrize(
    ("author", "rule", "hint"),
    [
        ("Silva A", "name-order", "write {given: A, family: Silva}; if A is the family name, {given: Silva, family: A}"),
        ("Müller J-P", "name-order", "write {given: J-P, family: Müller}"),
        ("O’Brien KM", "name-order", "write {given: K M, family: O’Brien}"),
        ("García Márquez G", "name-order", "write {given: G, family: García Márquez}"),
        ("Jane Roe MD", "degree-in-name", "take it out of the name"),
        ("Jane Roe MD PhD", "degree-in-name", "take them out of the name, and write degrees: [MD, PhD]"),
        ("'Jane Roe1,2*'", "name-signs", "write name: Jane Roe;"),
        ("SMITH JOHN", "name-capitals", "write {given: Smith, family: John} or {given: John, family: Smith}"),
        ("'SMITH, JOHN'", "name-capitals", "write {given: John, family: Smith}"),
        ("Jane Roe*", "name-signs", "write name: Jane Roe;"),
        ("'Jane Roe1,2, MD'", "name-signs", 'write name: "Jane Roe, MD";'),
        ("Jane Roe^1^", "name-signs", "write name: Jane Roe;"),
        ("'Ana Silva, Bo'", "name-parts", "if it is so, write {given: Bo, family: Ana Silva}"),
        (
            "José Ángel García Márquez",
            "name-parts",
            "if 'García Márquez' is the family name, write {given: José Ángel, family: García Márquez}; "
            "if it is not, {given: José Ángel García, family: Márquez}",
        ),
        ("محمد بن سلمان", "name-parts", "if 'بن سلمان' is the family name, write {given: محمد, family: بن سلمان}"),
    ],
)  # fmt: skip
def test_a_name_that_may_be_misread_is_told_with_what_to_write(author: str, rule: str, hint: str) -> None:
    (problem,) = told(author)
    assert problem.rule == rule
    assert problem.hint.startswith(hint)
    assert problem.span.line == 3


@pytest.mark.parametrize(
    "author",
    [
        "A Silva",
        "'Silva, A'",
        "{given: A, family: Silva}",
        "J.-P. Müller",
        "John Smith III",
        "王小明",
        "Jane Roe, 'B D'",
    ],
)
def test_a_name_that_cannot_be_misread_is_not_told(author: str) -> None:
    assert told(author) == []
