from __future__ import annotations

import doctest
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.csl import style as module
from sitegen.cite.csl.plain import text
from sitegen.cite.csl.position import Cluster
from sitegen.cite.csl.problems import BadStyle
from sitegen.cite.csl.shipped import locale_text
from sitegen.cite.csl.state import Cite
from sitegen.cite.csl.style import Style
from tests.unit.cite.csl.small_style import NAMES, SMITH, YEAR, cited, source, style


def test_the_example_of_the_interface_is_true():
    assert doctest.testmod(module, raise_on_error=True).attempted > 3


def test_a_style_is_loaded_by_its_path(tmp_path: Path):
    (tmp_path / "mine.csl").write_text(PARENT, "utf-8")
    made = Style.load(str(tmp_path / "mine.csl"), "es")
    assert made.locale.term("and") == "y"
    assert text(made.process([SMITH], [[{"id": "smith"}]]).citations[0]) == "One"


def test_an_id_that_no_style_has_says_what_to_do():
    with pytest.raises(BadStyle, match="no citation style 'hravard'") as caught:
        Style.load("hravard")
    assert "sitegen[styles]" in caught.value.problems[0].hint


def test_a_style_keeps_the_language_it_states():
    stated = PARENT.replace("version", 'default-locale="de-DE" version')
    assert Style.from_text(stated, locale_text, "es").locale.term("and") == "und"


def test_a_style_knows_its_title():
    assert (Style.load("apa").title, Style.load("apa").short_title) == ("APA, 7th edition", "APA")


PARENT = '<style version="1.0"><citation><layout><text variable="title"/></layout></citation><bibliography><layout/></bibliography></style>'
CHILD = '<style version="1.0"><info><link rel="independent-parent" href="http://x/parent"/></info></style>'


@pytest.mark.parametrize(("text", "message"), [
    ("<style", "not well-formed XML"), ("<locale/>", "not a style"), ("<!DOCTYPE style><style/>", "DOCTYPE"), (CHILD, "only points to another"),
])  # fmt: skip
def test_a_broken_style_says_what_is_wrong(text: str, message: str):
    with pytest.raises(BadStyle, match=message) as caught:
        Style.from_text(text, source)
    assert caught.value.problems[0].line == 1
    assert caught.value.problems[0].hint


def test_all_that_is_wrong_is_told_at_once():
    with pytest.raises(BadStyle) as caught:
        Style.from_text(
            '<style version="1.0">\n<citation/>\n<bibliography><layout><txt/></layout></bibliography></style>', source
        )
    assert [(one.line, one.fatal) for one in caught.value.problems] == [(2, True), (3, False)]


def test_lesser_faults_leave_a_style_that_works():
    made = style('<text variable="title"/><text macro="none"/><text term="none"/>')
    assert [one.message for one in made.problems] == [
        "there is no macro 'none'",
        "there is no term 'none'",
    ] * 2
    assert cited(made, [SMITH], [{"id": "smith"}]) == ["One"]


def test_faults_of_the_parent_are_told_as_those_of_its_file():
    with pytest.raises(BadStyle) as caught:
        Style.from_text(CHILD, source, parents={"http://x/parent": "<style>\n<"}.get)
    assert [(one.line, one.file) for one in caught.value.problems] == [(2, "http://x/parent")]
    made = Style.from_text(CHILD, source, parents={"http://x/parent": PARENT.replace("title", "titel")}.get)
    assert [one.file for one in made.problems] == ["http://x/parent"]


def test_a_style_that_points_in_a_circle_ends():
    with pytest.raises(BadStyle, match="no <citation>"):
        Style.from_text(CHILD, source, parents={"http://x/parent": CHILD}.get)


def test_records_that_are_none_are_passed_over():
    made = style('<text variable="title"/>')
    assert [entry.key for entry in made.process([None, 3, [], {"id": "a", "title": "A"}]).bibliography] == ["a"]


def test_a_dependent_style_is_its_parent():
    made = Style.from_text(CHILD, source, parents={"http://x/parent": PARENT}.get)
    assert cited(made, [SMITH], [{"id": "smith"}]) == ["One"]


def test_the_numbers_are_those_of_the_list():
    layout = '<layout><text variable="citation-number"/></layout>'
    made = style(layout, listed=f'<sort><key variable="title" sort="descending"/></sort>{layout}')
    assert made.process([{"id": "a", "title": "a"}, {"id": "b", "title": "b"}]).numbers == {"b": 1, "a": 2}


ALL = style(f'<group delimiter=", ">{NAMES}{YEAR}<text variable="title" quotes="true" text-case="title"/><number variable="volume" form="ordinal"/>'
            '<label variable="page"/><text variable="page"/><text variable="DOI"/></group>',
            citation='disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"')  # fmt: skip
PERSON = st.fixed_dictionaries(
    {}, optional={"family": st.text(), "given": st.text(), "suffix": st.text(), "literal": st.text()}
)
RECORD = st.fixed_dictionaries({"id": st.text(min_size=1)}, optional={
    "author": st.lists(PERSON, max_size=3), "title": st.text(), "volume": st.text(), "page": st.text("0123-– a"), "DOI": st.text(),
    "issued": st.fixed_dictionaries({"date-parts": st.lists(st.lists(st.integers(-9, 3000), max_size=4), max_size=3)}),
})  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(RECORD, max_size=4))
def test_no_record_breaks_a_style(records: list[dict]):
    result = ALL.process(records, [Cluster([Cite(record["id"]) for record in records])])
    assert len(result.bibliography) == len({record["id"] for record in records})
