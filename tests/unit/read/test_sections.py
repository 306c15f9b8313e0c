"""Tests of sitegen/read/sections.py."""

from __future__ import annotations

from sitegen.model.diagnostic import Span
from sitegen.model.document import Paragraph, Section, Text
from sitegen.read.sections import Heading, nest


def outline(*levels: int):
    said: list[str] = []
    items = [Heading(level, f"s{index}", (), "", Span()) for index, level in enumerate(levels)]
    blocks = nest(items, lambda span, rule, message, hint, severity: said.append(hint))
    return [shape(block) for block in blocks], said


def shape(section):
    return (section.level, [shape(child) for child in section.children])


def test_sections_nest_by_level():
    assert outline(2, 3, 3, 2) == ([(2, [(3, []), (3, [])]), (2, [])], [])


def test_jumps_are_closed_and_said():
    tree, said = outline(4, 4, 2, 5, 3)
    assert tree == [(2, []), (2, []), (2, [(3, []), (3, [])])]
    assert said == ["write ##", "write ##", "write ###"]


def test_level_one_counts_as_two():
    tree, said = outline(1, 3, 2)
    assert tree == [(2, [(3, [])]), (2, [])]
    assert len(said) == 1


def test_text_before_the_first_heading_stays_first():
    text = Paragraph((Text("a"),))
    blocks = nest([text, Heading(2, "s", (), "3", Span()), text], lambda *problem: None)
    assert blocks == (text, Section("s", 2, (), (text,), "3"))
    assert nest([text], lambda *problem: None) == (text,)
