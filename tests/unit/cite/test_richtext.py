from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from sitegen.cite.richtext import inlines, pieces, plain, tagged
from sitegen.model.document import (
    Citation,
    CiteItem,
    Emphasis,
    Inline,
    Link,
    SoftBreak,
    Span,
    Strong,
    Subscript,
    Superscript,
    Text,
)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("", ()),
        ("plain & simple, 3 < 4", (Text("plain & simple, 3 < 4"),)),
        ("On <i>E. coli</i>", (Text("On "), Emphasis((Text("E. coli"),)))),
        ("<b>b</b><sub>1</sub><sup>2</sup>",
         (Strong((Text("b"),)), Subscript((Text("1"),)), Superscript((Text("2"),)))),
        ("<i>a <b>b</b></i>", (Emphasis((Text("a "), Strong((Text("b"),)))),)),
        ('<span class="nocase">nm</span> long', (Text("nm long"),)),
        ('<span style="font-variant: small-caps;">doi</span>', (Span((Text("doi"),), classes=("small-caps",)),)),
        ("<i>open", (Text("<i>open"),)),
        ("shut</i>", (Text("shut</i>"),)),
        ("<i>a</b>", (Text("<i>a</b>"),)),
        ("<script>x</script><i onclick=x>", (Text("<script>x</script><i onclick=x>"),)),
        ("<i></i>x", (Text("x"),)),
    ],
)  # fmt: skip
def test_tags_become_nodes_and_all_else_is_text(text: str, nodes: tuple[Inline, ...]) -> None:
    assert inlines(text) == nodes


def test_plain_text_has_no_tags() -> None:
    assert plain('<i>E. coli</i>: <span class="nocase">nm</span> < 3 <x>') == "E. coli: nm < 3 <x>"


def test_a_line_of_the_tree_becomes_tagged_text() -> None:
    line = (
        Text("On"), SoftBreak(), Emphasis((Text("E. "), Strong((Text("coli"),)))), Text(" H"), Subscript((Text("2"),)),
        Span((Text("O "),)), Link("https://x.org", (Text("here"),)), Citation(0, (CiteItem("k"),)),
    )  # fmt: skip
    assert tagged(line) == "On <i>E. <b>coli</b></i> H<sub>2</sub>O here"


@given(st.lists(st.sampled_from(["<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", '<span class="nocase">', "</span>",
                                 "<", ">", "x", "<span>"]), max_size=80).map("".join))  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_no_text_raises_and_texts_never_touch(text: str) -> None:
    nodes = inlines(text)
    kinds = [type(node) for node in nodes]
    assert (Text, Text) not in pairwise(kinds)
    inlines(text * 200)


def test_a_text_is_cut_at_its_tags() -> None:
    assert [(piece.words, piece.mark, piece.opens) for piece in pieces("A <i>b</i> <b>c")] == [
        ("A ", "", False), ("<i>", "i", True), ("b", "", False), ("</i>", "i", False), (" ", "", False), ("<b>", "", False),
        ("c", "", False),
    ]  # fmt: skip
    assert "".join(piece.words for piece in pieces("<i>a</b> <x>")) == "<i>a</b> <x>"
