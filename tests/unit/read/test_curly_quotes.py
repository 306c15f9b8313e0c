"""Curly quotes around a whole value are told; quotations inside one are left alone."""

import pytest

from sitegen.model.diagnostic import SourceText
from sitegen.model.metadata import Metadata
from sitegen.read.curly_quotes import curly_quotes, hint
from sitegen.read.frontmatter import Reading, read_value
from sitegen.read.yaml import compose

WHOLE = ["“Ada”", "”Ada”", "„Ada“", "„Ada”", "«Ada»", "»Ada«", "‘Ada’", "‚Ada‘", "‹Ada›", '“Ada"', "‘Baker’s cyst’", "“”",
         "«Der “Fall” Ada»"]  # fmt: skip
PARTS = ["“Hot” knee", "The “hot” knee", "“Hot” or “cold”", "«Oui» et «non»", "‘Hot’ or ‘cold’", "’s-Hertogenbosch", "Ada”",
         "“", "", "「膝」", "Ada"]  # fmt: skip


def read(front: str) -> Reading[Metadata]:
    source = SourceText(file="content/cases/a/index.md", text=front)
    node, problems = compose(source, 1, front)
    assert node is not None, problems
    return read_value(Metadata, node, source)


@pytest.mark.parametrize("text", WHOLE)
def test_quotes_around_the_whole_are_seen(text: str) -> None:
    assert curly_quotes(text)


@pytest.mark.parametrize("text", PARTS)
def test_a_quotation_is_no_slip(text: str) -> None:
    assert not curly_quotes(text)


def test_the_hint_has_what_to_type_when_it_is_short_and_can_be_typed() -> None:
    assert hint("“Ada”").endswith(': "Ada"')
    assert hint('“A "b" c”').endswith("in their place")
    assert hint(f"“{'a' * 100}”").endswith("in their place")


@pytest.mark.parametrize("line", [
    "authors: [“Ada Example”]", "authors: [{name: “Ada Example”}]", "authors: [{name: A, orcid: “0000-0002-1825-0097”}]",
    "consent: {obtained: “written”}", "status: “draft”", "date: “2026-01-02”", "keywords: “fever, cough”",
    "keywords: [“fever”, cough]", "affiliations: [“Example Hospital”]", "lang: «fr»", "figures: [{id: “ct”, src: a.png}]",
])  # fmt: skip
def test_a_name_a_number_or_a_word_in_them_is_one_error_and_nothing_follows(line: str) -> None:
    told = read(f"title: A\n{line}\n").diagnostics
    assert [(item.rule, item.severity) for item in told] == [("curly-quotes", "error")]


def test_a_site_that_lowers_the_rule_publishes_no_quotes() -> None:
    value = read("title: A\nauthors: [“Ada Example”]\nkeywords: “fever, cough”\nstatus: “draft”\n").value
    assert value is not None
    assert (value.authors[0].name, value.keywords, value.status) == ("Ada Example", ("fever", "cough"), "draft")


def test_a_title_that_is_a_quotation_is_only_asked_about_and_stays() -> None:
    reading = read("title: “Doctor, my knee”\n")
    assert [(item.rule, item.severity) for item in reading.diagnostics] == [("curly-quotes", "warning")]
    assert reading.value is not None
    assert reading.value.title == "“Doctor, my knee”"


@pytest.mark.parametrize(
    "front", ["title: '“Doctor, my knee”'", "title: >-\n  “Doctor, my knee”", "title: “Hot” or “cold”"]
)
def test_what_is_quoted_on_purpose_is_not_told(front: str) -> None:
    assert read(front + "\n").diagnostics == ()
