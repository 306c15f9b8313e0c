"""Tests of sitegen/read/abbreviations.py."""

from __future__ import annotations

from sitegen.model.document import Abbreviation, Text
from sitegen.read.abbreviations import Abbreviations


def test_the_first_use_of_each_is_marked_once():
    found = Abbreviations({"CT": "computed tomography", "CTA": "CT angiography"})
    assert list(found.mark("A CTA, a CT and a CT.")) == [
        Text("A "),
        Abbreviation("CTA", "CT angiography", "()"),
        Text(", a "),
        Abbreviation("CT", "computed tomography", "()"),
        Text(" and a CT."),
    ]
    assert list(found.mark("CT again")) == [Text("CT again")]


def test_an_expansion_is_written_behind_unless_it_stands_there():
    for text, brackets in (
        ("A WDL grew.", "()"),
        ("A mass (a WDL, 3 cm) grew.", "[]"),
        ("A mass (3 cm), a WDL, grew.", "()"),
        ("A Well differentiated liposarcoma (WDL) grew.", ""),
        ("A WDL (well-differentiated liposarcoma) grew.", ""),
        ("A well-differentiated liposarcoma, or WDL, grew.", ""),
        (" (WDL) grew.", ""),  # behind words in italics
    ):
        found = list(Abbreviations({"WDL": "well-differentiated liposarcoma"}).mark(text))
        assert [node.brackets for node in found if isinstance(node, Abbreviation)] == [brackets], text


def test_parts_of_words_are_no_uses():
    assert list(Abbreviations({"CT": "x"}).mark("ACTH, CTs")) == [Text("ACTH, CTs")]


def test_none_and_empty_ones_do_no_harm():
    assert list(Abbreviations({}).mark("CT")) == [Text("CT")]
    assert list(Abbreviations({" ": "x"}).mark("a b")) == [Text("a b")]
