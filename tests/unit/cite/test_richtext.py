from __future__ import annotations

from hypothesis import given, settings, strategies as st

from sitegen.cite.richtext import pieces, plain, tagged
from sitegen.model.document import (
    Citation,
    CiteItem,
    Emphasis,
    Link,
    SoftBreak,
    Span,
    Strong,
    Subscript,
    Text,
)


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
def test_no_text_raises_and_pieces_hold_it_whole_with_balanced_tags(text: str) -> None:
    found = pieces(text)
    assert "".join(piece.words for piece in found) == text
    depth = 0
    for piece in found:
        depth += (1 if piece.opens else -1) if piece.mark else 0
        assert depth >= 0
    assert depth == 0
    pieces(text * 200)


def test_a_text_is_cut_at_its_tags() -> None:
    assert [(piece.words, piece.mark, piece.opens) for piece in pieces("A <i>b</i> <b>c")] == [
        ("A ", "", False), ("<i>", "i", True), ("b", "", False), ("</i>", "i", False), (" ", "", False), ("<b>", "", False),
        ("c", "", False),
    ]  # fmt: skip
    assert "".join(piece.words for piece in pieces("<i>a</b> <x>")) == "<i>a</b> <x>"
