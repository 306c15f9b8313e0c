from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.csl.output import Node, Out
from sitegen.cite.csl.richtext import rich


@pytest.mark.parametrize(("text", "expected"), [
    ("plain & simple", "plain & simple"),
    ("<i>a</i> b", Node("text", [Node("i", ["a"]), " b"])),
    ('<span class="nocase">pH</span>', Node("nocase", ["pH"])),
    ('<span style="font-variant:small-caps;">x</span>', Node("sc", ["x"])),
    ('a "b"', Node("text", ["a ", Node("q", ["b"])])),
    ("a ‘b’", Node("text", ["a ", Node("q", ["b"], "‘")])),
    ("it's", "it’s"),
    ("a <i>b", "a <i>b"),
    ("a</i>", "a</i>"),
    ("3 < 4", "3 < 4"),
])  # fmt: skip
def test_tags_and_quotation_marks_become_nodes(text: str, expected: Out):
    assert rich(text) == expected


@given(st.text("<i>/b\"'“”’ a"))
def test_letters_are_never_lost(text: str):
    def letters(one: Out) -> int:
        return one.count("a") if isinstance(one, str) else sum(map(letters, one.children))

    assert letters(rich(text)) == text.count("a")
