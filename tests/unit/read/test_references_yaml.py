"""CSL-YAML by the rules of all our YAML."""

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.records import Records, keys
from sitegen.model.diagnostic import SourceText
from sitegen.model.person import Name
from sitegen.model.reference import PartialDate
from sitegen.read.references_yaml import read as read_source

LIST = """- id: silva2019
  type: article-journal
  title: "NO: a case"
  author:
  - family: Silva
    given: Ana
  issued: 2018-07
  volume: 12
  note: ~
- id: roy2020
  type: book
  title: Knees
"""


def read(text: str) -> Records:
    return read_source(SourceText(file="references.yml", text=text))


@pytest.mark.parametrize("text", [LIST, "references:\n" + LIST, f"---\nreferences:\n{LIST}...\n", f"---\n{LIST}---\n"])
def test_records_are_read_in_every_wrapping(text: str) -> None:
    found = read(text)
    assert found.diagnostics == ()
    first, second = found.references
    assert (first.key, second.key) == ("silva2019", "roy2020")
    assert first.text == {"title": "NO: a case", "volume": "12"}
    assert first.names == {"author": (Name(family="Silva", given="Ana"),)}
    assert first.dates == {"issued": PartialDate(year=2018, month=7)}
    line = text.split("\n").index("- id: roy2020") + 1
    assert (found.spans["roy2020"].line, found.spans["roy2020"].column) == (line, 7)


def test_words_that_yaml_would_change_stay_as_they_are() -> None:
    found = read("- {id: a, type: book, title: NO, volume: 1:30, edition: 010, publisher: yes}\n")
    assert found.references[0].text == {"title": "NO", "volume": "1:30", "edition": "010", "publisher": "yes"}


def test_a_mistake_in_the_yaml_hides_only_its_record() -> None:
    found = read(LIST.replace('"NO: a case"', "Fever: a case") + "- id: lee2021\n  title: X\n")
    assert keys(found.references) == ("roy2020", "lee2021")
    assert [(it.rule, it.span.line) for it in found.diagnostics] == [("yaml", 3)]


def test_mistakes_in_records_stand_at_their_line() -> None:
    found = read(LIST.replace("issued: 2018-07", "issued: [2018]").replace("type: book", "type: bok"))
    assert [(it.rule, it.span.line) for it in found.diagnostics] == [("csl-yaml", 7), ("csl-yaml", 11)]
    assert keys(found.references) == ("roy2020",)


@pytest.mark.parametrize("text", ["title: A\n", "words\n"])
def test_what_is_no_list_of_references_says_so(text: str) -> None:
    assert [it.rule for it in read(text).diagnostics] == ["csl-yaml"]


def test_a_bomb_of_aliases_is_refused() -> None:
    text = "- &a {id: x}\n" + "".join(
        f"- &{b} [{', '.join(['*' + a] * 10)}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)
    )
    assert "yaml" in {it.rule for it in read(text).diagnostics}


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="- id:a\n\t[]{}&*!|>'\"~#%@,\x01é", max_size=60))
def test_no_text_raises(text: str) -> None:
    found = read(text)
    assert set(found.spans) == set(keys(found.references))
