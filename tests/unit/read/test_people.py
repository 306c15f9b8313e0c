from hypothesis import given, strategies as st

from sitegen.model.diagnostic import Diagnostic, SourceText
from sitegen.model.metadata import Affiliation, Author, Contributor, Metadata, NameParts
from sitegen.model.person import Name
from sitegen.read.frontmatter import read_value
from sitegen.read.people import author_name, contributors
from sitegen.read.yaml import compose


def read(text: str) -> tuple[tuple[Contributor, ...], tuple[Affiliation, ...], tuple[Diagnostic, ...]]:
    source = SourceText(file="x", text=f"title: T\n{text}")
    node, _ = compose(source, 1, source.text)
    assert node is not None
    reading = read_value(Metadata, node, source)
    assert reading.value is not None
    assert not [problem for problem in reading.diagnostics if problem.severity == "error"]
    return contributors(reading.value, source, reading.spans)


def test_authors_become_contributors():
    people, affiliations, problems = read(
        "authors:\n- name: Ada Example, MD\n  affiliations: [1]\n  corresponding: true\n  email: ada@h.example\n"
        "- {given: Bo, family: van Test, affiliations: [1, 2], note: n, roles: Software}\n"
        "affiliations:\n- {id: 1, name: Ward}\n- {id: 2, name: Lab}\n"
    )
    assert not problems
    assert [item.name for item in affiliations] == ["Ward", "Lab"]
    ada, bo = people
    assert (ada.name.full, ada.degrees, ada.corresponding, ada.affiliations) == ("Ada Example", ("MD",), True, (0,))
    assert (bo.name.full, bo.affiliations, bo.note, bo.roles) == ("Bo van Test", (0, 1), "n", ("Software",))


def test_a_nested_name_and_a_reference_as_quarto_has_them():
    people, affiliations, problems = read(
        "author:\n- name: {given: Ada, family: Example}\n  affiliations: [{ref: w}]\n"
        "affiliations: [{id: w, name: Ward}]\n"
    )
    assert people[0].name == Name(given="Ada", family="Example")
    assert affiliations[0].name == "Ward"
    assert not problems


def test_groups_are_literal():
    assert read("authors: [{literal: Rare Case Study Group}]")[0][0].name == Name(literal="Rare Case Study Group")


def test_an_author_without_a_name_is_an_error_at_the_author():
    _, _, (problem,) = read("authors:\n- Ada Example\n- {orcid: 0000-0002-1825-0097}\n")
    assert (problem.rule, problem.span.line) == ("missing-key", 4)


def test_an_unknown_affiliation_is_an_error_at_its_place():
    _, _, problems = read("authors: [{name: A B, affiliations: [wrd]}]\naffiliations: [{id: ward, name: W}]\n")
    problem = problems[0]
    assert (problem.rule, problem.span.line, problem.span.column, problem.span.length) == ("affiliation", 2, 38, 3)
    assert "did you mean 'ward'" in problem.hint


def test_one_equal_contributor_is_a_warning():
    _, _, (problem,) = read("authors: [{name: A B, equal_contributor: true}, C D]")
    assert (problem.rule, problem.severity) == ("equal-contributor", "warning")
    assert not read("authors: [{name: A B, equal_contributor: true}, {name: C D, equal-contributor: true}]")[2]


def test_parts_win_over_the_whole_and_a_suffix_is_added():
    assert author_name(Author(name="X Y", given="A", family="B")).name.full == "A B"
    assert author_name(Author(name="A B", suffix="Jr.")).name.full == "A B, Jr."
    assert author_name(Author(name=NameParts(literal="The Team"))).name.literal == "The Team"
    assert author_name(Author(name=NameParts())) is None


texts = st.text(max_size=12) | st.sampled_from(["1", "2", "Ward", "a, b", ";", " "])
affiliation = st.builds(Affiliation, id=texts, name=texts, city=st.sampled_from(["", "Graz"]))
author = st.builds(Author, name=texts, affiliations=st.lists(affiliation, max_size=3).map(tuple))


@given(st.lists(author, max_size=4).map(tuple), st.lists(affiliation, max_size=4).map(tuple))
def test_positions_always_lead_to_an_affiliation(authors: tuple[Author, ...], defined: tuple[Affiliation, ...]):
    meta = Metadata(title="T", authors=authors, affiliations=defined)
    people, affiliations, _ = contributors(meta, SourceText(file="x", text=""), {})
    assert len(set(affiliations)) == len(affiliations)
    assert all(0 <= position < len(affiliations) for person in people for position in person.affiliations)
    assert all(person.name.full for person in people)
