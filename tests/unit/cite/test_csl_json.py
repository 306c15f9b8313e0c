from __future__ import annotations

import json

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.csl_json import read, write
from sitegen.cite.csl_terms import DATES, NAMES, TYPES
from sitegen.cite.records import Records
from sitegen.model.diagnostic import Diagnostic, SourceText, Span
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate, Reference
from tests.places import SHARED


def records(text: str) -> Records:
    return read(SourceText(file="content/cases/x/references.json", text=text))


def only_problem(found: Records) -> Diagnostic:
    (problem,) = found.diagnostics
    return problem


def test_a_record_is_read_whole() -> None:
    item = {
        "id": 7, "type": "article-journal", "title": "On <i>E. coli</i>", "volume": 12, "ISSN": ["1234-5679"],
        "journalAbbreviation": "J Gen", "DOI": "https://doi.org/10.1000/x",
        "author": [{"family": "Berg", "given": "A", "non-dropping-particle": "van"}, {"literal": "A Group"}],
        "issued": {"date-parts": [["2018", 7], [2018, 8]], "circa": "true"}, "accessed": {"raw": "2020-01-02"},
        "subject": ["ignored"], "custom": {"x": 1},
    }  # fmt: skip
    found = records(json.dumps([item]))
    assert found.diagnostics == ()
    assert found.references == (
        Reference(
            key="7",
            type="article-journal",
            text={"title": "On <i>E. coli</i>", "volume": "12", "ISSN": "1234-5679", "container-title-short": "J Gen",
                  "DOI": "10.1000/x"},
            names={"author": (Name(family="Berg", given="A", non_dropping_particle="van"), Name(literal="A Group"))},
            dates={"issued": PartialDate(year=2018, month=7, circa=True, end=PartialDate(year=2018, month=8)),
                   "accessed": PartialDate(year=2020, month=1, day=2)},
        ),
    )  # fmt: skip


def test_each_key_has_its_place() -> None:
    found = records('[\n  {"id": "a"},\n  {"title": "T", "id": "bc"}\n]')
    assert found.spans == {"a": Span(2, 11, 1), "bc": Span(3, 25, 2)}


@pytest.mark.parametrize("text", ['{"items": [{"id": "a"}]}', '{"x": "y", "references": [{"id": "a"}]}', '{"id": "a"}'])
def test_a_list_in_an_object_or_one_record_is_read(text: str) -> None:
    assert [record.key for record in records(text).references] == ["a"]


BAD = {
    "no id": ('  {"title": "T"},', Span(2, 3, 4)),
    "no object": ('  "T",', Span(2, 3, 2)),
    "bad names": ('  {"id": "b", "author": "Smith, J."},', Span(2, 15, 8)),
    "bad date": ('  {"id": "b", "issued": {"date-parts": [["soon"]]}},', Span(2, 15, 8)),
    "far date": ('  {"id": "b", "issued": {"date-parts": [[2018, 55]]}},', Span(2, 15, 8)),
    "bad text": ('  {"id": "b", "volume": {"x": 1}},', Span(2, 15, 8)),
    "id of two words": ('  {"id": "b c"},', Span(2, 4, 4)),
    "broken": ('  {"id": "b", "title" "T"},', Span(2, 23, 1)),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_record_is_a_mistake_at_its_line_and_the_others_count(name: str) -> None:
    line, place = BAD[name]
    found = records(f'[{{"id": "a"}},\n{line}\n{{"id": "c"}}]')
    problem = only_problem(found)
    assert (problem.rule, problem.span, problem.source) == ("csl-json", place, line)
    assert problem.hint
    assert [record.key for record in found.references] == ["a", "c"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[\n {"id": "a"},\n {"id": "b", }\n]', Span(3, 14, 1)),
        ('[\n {"id": "a"}\n', Span(2, 13, 1)),
        ("nothing", Span(1, 1, 1)),
        ('[\n {"id": "a",\n', Span(3, 1, 1)),
    ],
)
def test_what_is_not_json_is_told_with_line_and_column(text: str, place: Span) -> None:
    problem = only_problem(records(text))
    assert (problem.span, problem.rule) == (place, "csl-json")


def test_an_unknown_type_is_a_warning_that_names_the_nearest() -> None:
    found = records('[{"id": "a", "type": "article-jurnal"}]')
    problem = only_problem(found)
    assert (problem.severity, problem.span) == ("warning", Span(1, 14, 6))
    assert "article-journal" in problem.hint
    assert found.references[0].type == "document"


def test_a_key_used_twice_is_told_at_the_second() -> None:
    found = records('[{"id": "a"},\n{"id": "a"}]')
    assert (only_problem(found).rule, only_problem(found).span.line) == ("duplicate-key", 2)
    assert len(found.references) == 1


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, f"[{'9' * 5000}]", '[{"id": "\\ud800"}]',
                                  '[{"id": "a", "title": "\\ud800\\u0000", "issued": {"date-parts": [[1e999]]}}]',
                                  '{"id"' * 20_000, '[{"id":1},' * 5_000])  # fmt: skip
def test_hostile_files_end_with_diagnostics(text: str) -> None:
    found = records(text)
    assert found.diagnostics
    json.dumps([record.text for record in found.references]).encode()


@given(st.text(alphabet=st.sampled_from('[]{}",:\\ id19.eau\n') | st.characters(), max_size=60))
@settings(max_examples=400, deadline=None)
def test_no_text_raises(text: str) -> None:
    records(text)
    records(f'[{{"id": "a", "issued": {text}}}]')


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["id", "family", "date-parts", "raw", "season", "literal", "circa"]), inner, max_size=3), max_leaves=6,
)  # fmt: skip
FIELDS = st.sampled_from(["id", "type", "title", "author", "issued", "accessed", "DOI", "note", "ISSN", "keyword"])


@given(st.dictionaries(FIELDS, JSON, max_size=5))
@settings(max_examples=300, deadline=None)
def test_no_value_raises(item: dict[str, object]) -> None:
    found = records(json.dumps([item]))
    assert len(found.references) + len(found.diagnostics) >= 1


LETTERS = st.characters(categories=("L", "N"))
TEXTS = st.text(alphabet=LETTERS, min_size=1, max_size=10)
PEOPLE = st.builds(Name, family=TEXTS, given=TEXTS, suffix=st.sampled_from(["", "Jr"])) | st.builds(Name, literal=TEXTS)
DAYS = st.builds(PartialDate, year=st.integers(1, 2100), month=st.integers(1, 12), day=st.integers(0, 31))
WHEN = DAYS | st.builds(PartialDate, year=st.integers(1, 2100), season=st.integers(0, 4), circa=st.booleans(),
                        end=st.none() | DAYS)  # fmt: skip
REFERENCES = st.builds(
    Reference,
    key=TEXTS,
    type=st.sampled_from(sorted(TYPES)),
    text=st.dictionaries(st.sampled_from(["title", "volume", "publisher", "container-title"]), TEXTS),
    names=st.dictionaries(st.sampled_from(sorted(NAMES)), st.lists(PEOPLE, min_size=1, max_size=3).map(tuple)),
    dates=st.dictionaries(st.sampled_from(sorted(DATES)), WHEN),
)


@given(st.lists(REFERENCES, max_size=3, unique_by=lambda record: record.key))
@settings(max_examples=200, deadline=None)
def test_written_records_read_back(references: list[Reference]) -> None:
    found = records(write(references).decode())
    assert found.diagnostics == ()
    assert found.references == tuple(references)


def test_two_hundred_real_references_are_read() -> None:
    path = SHARED / "oracles/references/real-references-200.csl.json"
    if not path.exists():
        pytest.skip(f"no {path}: the real references are not here")
    found = records(path.read_text("utf-8"))
    assert found.diagnostics == ()
    assert len(found.references) == 200
    assert records(write(found.references).decode()).references == found.references


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[{"id": "a" "title": "b"}]', "a comma is missing here"),
        ('[{"id" "a"}]', "a colon is missing here"),
        ('[{"id": "a, "title": "b"}]', "a comma is missing here, or a quote before it"),
        ('[{"id": , "title": "b"}]', "a value is missing here"),
        ('[{"id": "a}]', "a quote that was opened is not closed"),
        ('[{"id": "a\n"}]', "a line ends, or a tab stands, between quotes"),
        ('[{"id": "C:\\data"}]', "a backslash between quotes must be written twice"),
    ],
)
def test_what_is_not_json_is_told_in_plain_words(text: str, words: str) -> None:
    assert words in only_problem(records(text)).message
