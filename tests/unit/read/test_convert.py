from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

import pytest

from sitegen.model.diagnostic import MOST, Diagnostic, SourceText, Span
from sitegen.model.field import IsoDate, LanguageTag, Orcid, Text, between, field
from sitegen.model.metadata import CreditRole, Metadata
from sitegen.model.struct import Value
from sitegen.read.convert import BAD, Run, reader, struct_reader
from sitegen.read.frontmatter import read_value
from sitegen.read.yaml import compose


class Person(Value, frozen=True, kw_only=True):
    from_text: ClassVar[str] = "name"
    foreign: ClassVar[frozenset[str]] = frozenset({"fax"})
    name: Annotated[Text, field("Name.", required=True, aliases=("full_name",))]
    orcid: Annotated[Orcid, field("ORCID iD.")] = ""
    equal_contributor: Annotated[bool, field("Equal.")] = False
    roles: Annotated[tuple[CreditRole, ...], field("Roles.", split=",")] = ()


class Sample(Value, frozen=True, kw_only=True):
    people: Annotated[tuple[Person, ...], field("People.", aliases=("person",))] = ()
    tags: Annotated[tuple[Text, ...], field("Tags.", split=",")] = ()
    kind: Annotated[Literal["case-report", "letter"] | Literal[""], field("Kind.")] = ""
    day: Annotated[int | None, field("Day.")] = None
    share: Annotated[float, between(0, 100), field("Share.")] = 0.0
    abstract: Annotated[Text | Mapping[str, Text], field("Abstract.")] = ""
    titles: Annotated[Mapping[LanguageTag, Text], field("Titles.")] = {}
    date: Annotated[IsoDate, field("Date.")] = ""
    from_: Annotated[Text, field("From.", aliases=("source",))] = ""


def run(text: str, ignored: tuple[str, ...] = ()) -> tuple[Sample, dict[str, Span], list[Diagnostic]]:
    source = SourceText(file="x", text=text)
    node, problems = compose(source, 1, text)
    assert node is not None
    assert not problems
    reading = Run(source, ignored)
    value = struct_reader(Sample)(node, "", reading)
    assert isinstance(value, Sample)
    return value, reading.spans, list(reading.problems)


def good(text: str) -> Sample:
    value, _, problems = run(text)
    assert not problems
    return value


def bad(text: str) -> Diagnostic:
    _, _, (problem,) = run(text)
    return problem


def test_spellings_and_other_names_of_keys():
    assert good("person: {fullName: A, equal-contributor: true}").people == (Person(name="A", equal_contributor=True),)
    assert good("from: x").from_ == good("source: x").from_ == "x"


def test_one_value_stands_for_a_list_and_a_text_for_its_group():
    assert (
        good("people: A").people
        == good("people: [A]").people
        == good("people: {name: A}").people
        == (Person(name="A"),)
    )


def test_what_is_empty_in_a_list_is_not_there():
    value, spans, _ = run('tags: [fever, "", ~, cough]')
    assert value.tags == ("fever", "cough")
    assert spans["tags.1"].column == 22


def test_a_comma_string_becomes_a_list_with_a_place_for_each_part():
    value, spans, _ = run('tags: "fever,  cough, fever"')
    assert value.tags == ("fever", "cough", "fever")
    assert [spans[f"tags.{number}"] for number in range(3)] == [Span(1, 8, 5), Span(1, 16, 5), Span(1, 23, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "Writing - original draft",
        "writing – Original Draft",
        "https://credit.niso.org/contributor-roles/writing-original-draft/",
    ],
)
def test_fixed_values_in_any_spelling(text: str):
    assert good(f"people: {{name: A, roles: '{text}'}}").people[0].roles == ("Writing – original draft",)
    assert good("kind: Case Report").kind == "case-report"


def test_a_key_without_a_value_is_a_key_not_given():
    assert good("kind:\nday: ~\nabstract: null\ntags: [a, ~]") == Sample(tags=("a",))


def test_words_stay_what_they_are():
    assert good("tags: [NO, 1:30, 08, true, 2019-02-30]").tags == ("NO", "1:30", "08", "true", "2019-02-30")
    assert good("from: Null").from_ == "Null"


@pytest.mark.parametrize(("text", "day"), [("-240", -240), ("+3", 3), ("−8", -8), ("'5'", 5)])
def test_whole_numbers(text: str, day: int):
    assert good(f"day: {text}").day == day


def test_mappings_keep_their_order():
    value, spans, _ = run("abstract:\n  Case: b\n  Background: a\n")
    assert list(value.abstract) == ["Case", "Background"]
    assert spans["abstract.Background"] == Span(3, 15, 1)


@pytest.mark.parametrize(
    ("text", "rule", "words", "span"),
    [
        ("tagz: x", "unknown-key", "did you mean 'tags'", Span(1, 1, 4)),
        ("people: {name: A, orcdi: x}", "unknown-key", "did you mean 'orcid'", Span(1, 19, 5)),
        ("people: {name: A, zzzzz: x}", "unknown-key", "known keys: name", Span(1, 19, 5)),
        ("<<: x", "unknown-key", "not supported", Span(1, 1, 2)),
        ("people: A\nperson: B", "duplicate-key", "'people' (line 1) and 'person' (line 2)", Span(2, 1, 6)),
        ("people: [{orcid: 0000-0002-1825-0097}]", "missing-key", "'name' is missing in 'people' 1", Span(1, 10, 28)),
        ("people: {name: }", "missing-key", "'name' has no value", Span(1, 10, 4)),
        ("people: {name: A, orcid: 0000-0002}", "orcid", "16 digits", Span(1, 26, 9)),
        ("people: {name: A, orcid: 0000-0002-1825-0098}", "orcid-check", "orcid.org", Span(1, 26, 19)),
        ("people: {name: A, equal_contributor: yes}", "wrong-type", "write true", Span(1, 38, 3)),
        ("people: {name: A, equal_contributor: 'true'}", "wrong-type", "without quotes", Span(1, 38, 6)),
        ("people: {name: A, equal_contributor: [true]}", "wrong-type", "not a list", Span(1, 38, 6)),
        ("people: {name: A, roles: Visualizer}", "wrong-value", "did you mean 'Visualization'", Span(1, 26, 10)),
        ("kind: [letter]", "wrong-type", "not a list", Span(1, 7, 8)),
        ("kind: poem", "wrong-value", "case-report, letter", Span(1, 7, 4)),
        ("day: 3 days", "wrong-type", "a whole number", Span(1, 6, 6)),
        ("day: {a: b}", "wrong-type", "a group of keys", Span(1, 6, 6)),
        ("day: " + "9" * 5000, "wrong-type", "a whole number", Span(1, 6, 5000)),
        ("share: 101", "wrong-type", "from 0 to 100", Span(1, 8, 3)),
        ("share: .inf", "wrong-type", "a number", Span(1, 8, 4)),
        ("from:\n  A note: text", "wrong-type", "in quotes", Span(2, 3, 12)),
        ("from: [1]", "wrong-type", "in quotes", Span(1, 7, 3)),
        ("abstract: [a]", "wrong-type", "text or names with text", Span(1, 11, 3)),
        ("titles: x", "wrong-type", "language tags", Span(1, 9, 1)),
        ("titles: {english: x}", "language", "write en", Span(1, 10, 7)),
        ("titles: {pt-br: x, pt-BR: y}", "duplicate-key", "'pt-BR' stands twice", Span(1, 20, 5)),
        ("date: 2019-02-29", "date", "calendar", Span(1, 7, 10)),
    ],
)
def test_mistakes_are_named_at_their_place(text: str, rule: str, words: str, span: Span):
    problem = bad(text)
    assert problem.rule == rule
    assert words in f"{problem.message} | {problem.hint}"
    assert problem.span == span


def test_keys_of_other_programs_are_information_where_they_belong():
    _, _, problems = run("toc: true\npeople: {name: A, fax: 1}", ignored=("toc", "name"))
    assert [(problem.rule, problem.severity, problem.span.line) for problem in problems] == [
        ("ignored-key", "info", 1), ("ignored-key", "info", 2),
    ]  # fmt: skip
    assert run("people: {name: A, toc: 1}", ignored=("toc",))[2][0].rule == "unknown-key"


def test_all_mistakes_are_found_and_what_is_right_is_kept():
    value, _, problems = run("tagz: x\nday: x\nkind: letter\npeople: [{orcid: 1}, B]\n")
    assert {problem.rule for problem in problems} == {"unknown-key", "wrong-type", "orcid", "missing-key"}
    assert (value.kind, value.people) == ("letter", (Person(name="B"),))


def test_hostile_files_do_not_take_long():
    _, _, problems = run("".join(f"tag{number}x: y\n" for number in range(5000)))
    assert len(problems) == MOST


def test_a_repeated_value_is_wrong_once():
    text = "people:\n- &a {name: A, orcid: 1}\n- *a\n"
    assert bad(text).rule == "orcid"


def test_a_type_that_yaml_cannot_tell_apart_is_a_bug():
    for hint in (int | str, bytes):
        with pytest.raises(TypeError):
            reader(hint)


def test_a_list_at_the_top_is_refused():
    source = SourceText(file="x", text="- a")
    node, _ = compose(source, 1, source.text)
    assert node is not None
    reading = Run(source)
    assert struct_reader(Sample)(node, "", reading) is BAD
    assert [problem.rule for problem in reading.problems] == ["wrong-type"]


def test_many_warnings_do_not_hide_an_error():
    source = SourceText(file="f", text="a\n" * 200)
    reading = Run(source)
    for line in range(1, 151):
        reading.problem(Span(line), "ignored-key", "m", severity="info")
    reading.problem(Span(151), "unknown-key", "m")
    assert [item.severity for item in reading.problems].count("error") == 1
    assert len(reading.problems) == MOST + 1


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("title: A\nabstract:\n  - Background\n  - Text\n", "take the dashes away; headings with a text each"),
        ("title: A\nabstract: [Background]\n", "put a text that begins with [ in quotes"),
    ],
)
def test_a_list_for_a_text_is_told_by_what_makes_it_one(text: str, hint: str) -> None:
    source = SourceText(file="a.md", text=text)
    node, _ = compose(source, 1, text)
    assert node is not None
    (problem,) = read_value(Metadata, node, source).diagnostics
    assert problem.hint.startswith(hint)
