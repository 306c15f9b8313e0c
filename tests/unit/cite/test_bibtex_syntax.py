from __future__ import annotations

from sitegen.cite.bibtex_syntax import Entry, Positions, parse
from sitegen.cite.records import Gathering
from sitegen.model.diagnostic import SourceText, Span


def entries(text: str) -> list[Entry]:
    found = Gathering(SourceText(file="a.bib", text=text), "bibtex")
    parsed = parse(text, Positions(text), found)
    assert found.diagnostics == []
    return parsed


def test_values_are_kept_as_written() -> None:
    (entry,) = entries('@Article{k, Title = {A {B {C}} \\"o}, note = "q {"} q", year = 2001 # {a}}')
    assert (entry.type, entry.key) == ("article", "k")
    assert entry.fields == {"title": 'A {B {C}} \\"o', "note": 'q {"} q', "year": "2001a"}
    assert entry.places["title"] == 12


def test_an_entry_without_fields_is_an_entry() -> None:
    assert [entry.key for entry in entries("@misc{a} @misc{b,} @misc( c , )")] == ["a", "b", "c"]


def test_months_are_known() -> None:
    assert entries("@misc{a, month = sep}")[0].fields["month"] == "September"


def test_positions_count_from_one() -> None:
    positions = Positions("ab\ncd\n")
    assert [positions.span(offset) for offset in (0, 2, 3, 6)] == [Span(1, 1), Span(1, 3), Span(2, 1), Span(3, 1)]


def test_a_comma_missing_behind_the_key_is_told_as_that() -> None:
    source = SourceText(file="references.bib", text="@article{x1 title={T}}")
    found = Gathering(source, "bibtex")
    parse(source.text, Positions(source.text), found)
    (problem,) = found.diagnostics
    assert problem.message == "a comma is missing behind the key 'x1'"
    assert problem.hint == "write: @article{x1,"


def test_curly_quotes_around_a_value_are_told_once_and_read() -> None:
    text = "@article{k,\n title = “Lung abscess: a review”,\n year = „2019“}"
    found = Gathering(SourceText(file="a.bib", text=text), "bibtex")
    (entry,) = parse(text, Positions(text), found)
    assert entry.fields == {"title": "Lung abscess: a review", "year": "2019"}
    assert [(item.span.line, item.span.column, item.severity) for item in found.diagnostics] == [
        (2, 10, "warning"), (3, 9, "warning"),
    ]  # fmt: skip
    assert found.diagnostics[0].hint == "put it in braces: {Lung abscess: a review}"
