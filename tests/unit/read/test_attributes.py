"""Tests of sitegen/read/attributes.py."""

from __future__ import annotations

import pytest

from sitegen.model.diagnostic import SourceText
from sitegen.read.attributes import AttributeReader, looks_unclosed, parse_attributes, trailing_attributes
from sitegen.read.ledger import Ledger
from sitegen.read.markdown import MarkdownReader
from sitegen.read.places import BodyLines, Places


def test_ids_classes_and_values_are_read_with_their_places():
    text = """x{#fig-ct .wide alt="a \\"b\\"" width=50% title='t' flag}"""
    found = parse_attributes(text, 1)
    assert found is not None
    assert (found.id, found.classes) == ("fig-ct", ["wide"])
    assert found.values == {"alt": 'a "b"', "width": "50%", "title": "t", "flag": ""}
    assert text[found.at["#"] :].startswith("#fig-ct")
    assert text[found.at[".wide"] :].startswith(".wide")
    assert text[found.at["width"] :].startswith("width")
    assert found.end == len(text)


@pytest.mark.parametrize("text", ['{alt="x}', "{a b=", "{#}", "{.a", "{=x}", "{a=b{}"])
def test_what_is_no_list_gives_none(text):
    assert parse_attributes(text, 0) is None


def test_an_empty_list_and_quotes_of_word_processors_are_read():
    assert parse_attributes("{ }", 0) is not None
    found = parse_attributes("{alt=“A mass”}", 0)
    assert found is not None
    assert found.values == {"alt": "A mass"}


def test_a_list_at_the_end_is_taken_off():
    text, found = trailing_attributes("Discussion {#sec-d care=11}")
    assert text == "Discussion"
    assert found is not None
    assert found.values == {"care": "11"}
    assert trailing_attributes("A {set}s") == ("A {set}s", None)


def test_an_unreadable_list_at_the_end_is_noticed():
    assert looks_unclosed("B {#sec-b") == 2
    assert looks_unclosed("B {#a !}") == 2
    assert looks_unclosed("the set {a, b}") == -1
    assert looks_unclosed("B") == -1


def test_unknown_keys_are_named_and_ids_taken_once():
    source = SourceText(file="x.md", text="{#a foo=1 .b}")
    ledger = Ledger(source)
    places = Places(source.text, (), BodyLines(source.text, 1))
    reader = AttributeReader(ledger, places)
    origin = places.in_lines(0, source.text)
    found = parse_attributes(source.text, 0)
    assert found is not None
    reader.known(found, origin, ())
    assert [(p.rule, p.span.column, p.span.length) for p in ledger.diagnostics] == [
        ("unknown-attribute", 5, 3),
        ("unknown-attribute", 11, 2),
    ]
    assert reader.take_id(found, origin) == "a"
    assert reader.take_id(found, origin) == ""
    assert ledger.diagnostics[-1].rule == "duplicate-id"


def test_a_language_that_nobody_knows_is_a_doubt_and_stays():
    reader = MarkdownReader(SourceText(file="x.md", text="[x]{lang=xx}"))
    assert "lang='xx'" in repr(reader.body("[x]{lang=xx}", 1))
    assert [(it.rule, it.severity) for it in reader.diagnostics] == [("language", "warning")]


def test_a_language_or_direction_that_is_none_is_a_mistake_and_has_no_effect():
    for text, rule, hint in (
        ("[x]{lang=english}", "language", "write en"),
        ("::: {.note lang=english}\nx\n:::", "language", "write en"),
        ("[x]{dir=right}", "wrong-value", "write ltr, rtl or auto"),
    ):
        reader = MarkdownReader(SourceText(file="x.md", text=text))
        assert "english" not in repr(reader.body(text, 1))
        assert [(it.rule, it.severity, it.hint) for it in reader.diagnostics] == [(rule, "error", hint)]


def test_a_misspelt_key_is_told_with_the_one_that_is_meant():
    text = '![A.](a.png){#fig-a alt="A" widht=50% crdit="B"}'
    reader = MarkdownReader(SourceText(file="x.md", text=text))
    reader.body(text, 1)
    assert [it.hint.partition(":")[0] for it in reader.diagnostics] == ["remove it", "did you mean 'credit'?"]


def test_a_text_of_several_words_without_quotes_is_told_once_with_its_quotes():
    source = SourceText(file="x.md", text="{#fig-a alt=A round cavity width=3}")
    ledger = Ledger(source)
    places = Places(source.text, (), BodyLines(source.text, 1))
    found = parse_attributes(source.text, 0)
    assert found is not None
    AttributeReader(ledger, places).known(found, places.in_lines(0, source.text), ("alt",))
    (problem,) = ledger.diagnostics
    assert (problem.span.column, problem.span.length) == (15, 5)
    assert problem.hint == 'put straight quotes around a text of several words: alt="A round cavity"'
