"""Tests of sitegen/read/citations.py."""

from __future__ import annotations

import pytest

from sitegen.read.citations import clean_key, parse_items


def test_items_hold_their_words_and_places():
    text = "see @a, p. 3; -@b"
    first, second = parse_items(text)
    assert (first.key, first.prefix, first.rest) == ("a", "see ", ", p. 3")
    assert text[first.at : first.at + first.length] == "@a"
    assert (second.key, second.suppress) == ("b", True)
    assert text[second.at : second.at + second.length] == "@b"


@pytest.mark.parametrize("key", ["@a", "@{a b", "@{a}", "@doi:10.1000/x(1).", "@doi:10.1000/x", "@a.b:c", "@a-", "-@a"])
def test_a_key_alone_is_read_as_among_others(key):
    among = parse_items(key + ";")
    assert [item._replace(rest="") for item in parse_items(key)] == [item._replace(rest="") for item in among]


@pytest.mark.parametrize("text", ["", "see there", "me@example.org", "; @", "x; @a", "\\@a"])
def test_other_brackets_are_no_citations(text):
    assert parse_items(text) == []


def test_semicolons_in_braces_and_after_words():
    assert [item.key for item in parse_items("@{doi:10.1002/a;2-2}; @b")] == ["doi:10.1002/a;2-2", "b"]
    assert parse_items("@a, p. 3; and others")[0].rest == ", p. 3; and others"


@pytest.mark.parametrize(
    ("key", "clean"),
    [
        ("PMID:20023", "pmid:20023"),
        ("DOI:10.1/X", "doi:10.1/x"),
        ("PMCID:PMC1", "pmcid:PMC1"),
        ("Smith:2020", "Smith:2020"),
    ],
)
def test_identifiers_have_one_spelling(key, clean):
    assert clean_key(key) == clean
