from __future__ import annotations

import pytest

from sitegen.cite.bibtex import read
from sitegen.cite.records import Records
from sitegen.model.diagnostic import SourceText


def records(text: str) -> Records:
    return read(SourceText(file="references.bib", text=text))


def test_authors_as_in_print_are_told_at_their_line_and_read_as_meant() -> None:
    found = records("@article{k,\n title={T},\n author={Smith JQ, Jones M}\n}")
    assert [name.full for name in found.references[0].names["author"]] == ["J Q Smith", "M Jones"]
    (problem,) = found.diagnostics
    assert (problem.severity, problem.span.line, problem.span.column) == ("warning", 3, 2)
    assert "separate authors with 'and'" in problem.hint


def test_a_list_that_ends_in_and_loses_the_word() -> None:
    found = records("@book{k, author={Smith, J and}}")
    assert [name.full for name in found.references[0].names["author"]] == ["J Smith"]
    assert "'and'" in found.diagnostics[0].message


@pytest.mark.parametrize(
    ("entry", "hint"),
    [
        ("@artcle{k, title={T}}", "did you mean '@article'?"),
        ("@article{k, titel={T}}", "did you mean 'title'?"),
        ("@article{k, title={T}, autor={Roe, A}}", "did you mean 'author'?"),
        ("@article{k, title={T}, volum=3}", "did you mean 'volume'?"),
        ("@article{k, title={T}, zeitschrift={Z}}", "did you mean 'journal'?"),
    ],
)
def test_a_misspelt_type_or_field_is_told(entry: str, hint: str) -> None:
    assert [problem.hint for problem in records(entry).diagnostics] == [hint]


@pytest.mark.parametrize(
    "entry",
    ["@article{k, title={T}, editora={Roe, A}, owner={x}, timestamp={2018}, mrnumber={1}, bdsk-url-1={x}}",
     "@article{k, title={T}, author={Roe, A}, authors={x}, date={2018}, years={2018}}", "@talk{k, title={T}}"],
)  # fmt: skip
def test_fields_of_reference_managers_are_no_misspellings(entry: str) -> None:
    assert records(entry).diagnostics == ()
