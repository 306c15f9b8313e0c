"""Places to fill in: found where they stand, by the key they belong to, and no mistake of its form."""

import pytest

from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.metadata import Metadata
from sitegen.read.frontmatter import Reading, read_value, split
from sitegen.read.unfilled import Unfilled, place, unfilled
from sitegen.read.yaml import compose
from tests.processor_time import within

CASE = """---
title: >-
  [FILL IN: what is special]
consent:
  obtained: "[FILL IN: written, verbal or waived]"
  held_by: "[FILL IN: who]"
authors:
  - name: Ada Example
    orcid: "[FILL IN: the iD]"
    affiliations: "[FILL IN: hospital]"
# keywords: "[FILL IN: put aside]"
date: "[FILL IN: a day]"  # [FILL IN: in a note]
---

## Discussion {#sec-d}

[FILL IN: one] and [FILL IN: two]

<!-- [FILL IN: a comment] -->
"""


def read(text: str) -> tuple[SourceText, Reading[Metadata]]:
    source = SourceText(file="content/cases/a/index.md", text=text)
    front = split(source)
    assert isinstance(front, tuple)
    node, problems = compose(source, front.first_line, front.yaml_text)
    assert node is not None, problems
    return source, read_value(Metadata, node, source)


def found(text: str) -> list[Unfilled]:
    source, reading = read(text)
    return list(unfilled(source, reading.spans))


def test_each_is_found_with_its_key_or_its_section_and_comments_are_passed_over():
    assert [(it.path or it.heading, it.what) for it in found(CASE)] == [
        ("title", "what is special"),
        ("consent.obtained", "written, verbal or waived"),
        ("consent.held_by", "who"),
        ("authors.0.orcid", "the iD"),
        ("authors.0.affiliations", "hospital"),
        ("date", "a day"),
        ("Discussion", "one"),
        ("Discussion", "two"),
    ]


def test_it_says_where():
    places = found(CASE)
    assert places[0].span == Span(3, 3, 26)
    assert (places[-1].span.line, places[-1].span.column) == (17, 20)
    assert places[1].message == "'obtained' of 'consent' is still to be filled in"
    assert places[-1].message == "the section 'Discussion' is still to be filled in"


def test_a_place_under_a_misspelt_key_has_that_name():
    text = '---\ntitle: A\nauthors:\n  - name: "Ada Example"\n    afiliations: "[FILL IN: hospital]"\n---\n'
    assert [it.path for it in found(text)] == ["authors.0.afiliations"]
    assert [it.path for it in found("---\ntitle: A\nauhtors:\n  - name: '[FILL IN: who]'\n---\n")] == ["auhtors"]


def test_what_is_still_to_be_filled_in_has_no_form_that_could_be_wrong():
    _, reading = read(CASE)
    assert reading.diagnostics == ()
    assert reading.value is not None
    assert (reading.value.consent, reading.value.authors[0].orcid) == (None, "")
    assert reading.value.title == "[FILL IN: what is special]"


@pytest.mark.parametrize("wrong", ["orcid: 0000", "orcid: 'words [FILL IN: the iD]'", "roles: FILL"])
def test_what_is_filled_in_wrongly_is_told(wrong: str):
    _, reading = read(f"---\ntitle: A\nauthors:\n  - name: Ada Example\n    {wrong}\n---\n")
    assert len(reading.diagnostics) == 1


@pytest.mark.parametrize("left", ["FILL IN: who]", "[FILL IN: who", "FILL IN: who"])
def test_a_bracket_that_was_taken_away_hides_nothing(left: str):
    assert [it.what for it in found(f"---\ntitle: A\n---\n\n{left}\n")] == ["who"]


@pytest.mark.parametrize("text", ["He had to fill in: a form.", "REFILL IN: 3 days", "FILL IN the form"])
def test_texts_that_only_look_alike_are_none(text: str):
    assert found(f"---\ntitle: A\n---\n\n{text}\n") == []


def test_a_place_is_written_as_it_is_found():
    assert found(f"---\ntitle: A\n---\n\n{place('what was done')}\n")[0].what == "what was done"


def test_a_file_without_a_front_matter_is_looked_through_too():
    assert [it.what for it in unfilled(SourceText(file="a.md", text="[FILL IN: a]"), {})] == ["a"]


@pytest.mark.parametrize(
    "part",
    ["<!-- [FILL IN: a] --> ", "[FILL IN: a] ", "[FILL IN: a]\n\n## b\n\n", "<!-- [FILL IN: ", "# [FILL IN: a\n"],
)
def test_many_thousands_take_no_time(part: str):
    with within(5):
        assert len(found("---\ntitle: A\n---\n\n" + part * 30_000)) <= 100
