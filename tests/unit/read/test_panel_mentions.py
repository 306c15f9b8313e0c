"""Parentheses in captions: panel letters are bound, everything else stays text."""

import pytest
from hypothesis import example, given, strategies as st

from sitegen.model.document import Emphasis, Inline, PanelMention, Strong, Text
from sitegen.model.walk import plain_text, walk
from sitegen.read.panel_mentions import bind, mentioned


def bound(caption: str, panels: str = "abcde") -> list[tuple[str, ...]]:
    nodes = bind((Text(caption),), tuple(panels))
    return [node.panels for node in walk(nodes) if isinstance(node, PanelMention)]


@pytest.mark.parametrize(
    ("caption", "panels"),
    [
        ("(a) Before.", [("a",)]),
        ("(A) Before. (B) After.", [("a",), ("b",)]),
        ("(a–c) Scans.", [("a", "b", "c")]),
        ("(a-c) Scans.", [("a", "b", "c")]),
        ("(a, c–e) Scans.", [("a", "c", "d", "e")]),
        ("(a, b) and (c and d) and (d & e)", [("a", "b"), ("c", "d"), ("d", "e")]),
        ("(a) Before. (f) Never taken.", [("a",), ("f",)]),
        ("(a–g) Scans.", [("a", "b", "c", "d", "e", "f", "g")]),
        ("Stained (H&E), magnified (x 40), (arrow), (see text), () and (12 days).", []),
        ("(a) Ions (H) and (K) seen.", [("a",)]),
    ],
)
def test_letters_are_found(caption: str, panels: list[tuple[str, ...]]) -> None:
    assert bound(caption) == panels


def test_a_figure_without_letters_has_no_mentions() -> None:
    nodes = (Text("(a) is not a panel"),)
    assert bind(nodes, ()) is nodes


def test_panels_with_longer_names_and_numbers_are_named_too() -> None:
    assert mentioned("a1, b2", ("a1", "a2", "b1", "b2")) == ("a1", "b2")
    assert mentioned("a1–b1", ("a1", "a2", "b1", "b2")) == ("a1", "a2", "b1")
    assert mentioned("1–3", ("1", "2", "3")) == ("1", "2", "3")
    assert mentioned("40", ("a", "b")) == ()


def test_letters_inside_markup_are_bound() -> None:
    assert bind((Strong((Text("(a)"),)), Text(" Before")), ("a", "b"))[0] == Strong((PanelMention("a", ("a",)),))
    spread = (Text("("), Strong((Text("a"),)), Text(") Before ("), Emphasis((Text("b"),)), Text(")"))
    assert bind(spread, ("a", "b")) == (
        Strong((PanelMention("a", ("a",)),)), Text(" Before "), Emphasis((PanelMention("b", ("b",)),)),
    )  # fmt: skip


def strong(words: str) -> Strong:
    return Strong((Text(words),))


@pytest.mark.parametrize(
    ("nodes", "mention"),
    [
        ((Text("("), strong("A"), Text("–"), strong("C"), Text(")")), strong("A–C")),
        ((Text("("), strong("A"), Text(", "), strong("B"), Text(")")), strong("A, B")),
        ((strong("(A"), Text(" and "), strong("B)")), strong("A and B")),
        ((Text("("), Emphasis((strong("a"),)), Text(" & "), Emphasis((strong("b"),)), Text(")")), None),
    ],
)  # fmt: skip
def test_letters_each_in_bold_are_one_mention(nodes: tuple[Inline, ...], mention: Strong | None) -> None:
    first, *rest = bind((Text("Scans. "), *nodes, Text(" Later.")), ("a", "b", "c"))[1:]
    assert rest == [Text(" Later.")]
    (found,) = [node for node in walk((first,)) if isinstance(node, PanelMention)]
    assert set(found.panels) in ({"a", "b"}, {"a", "b", "c"})
    if mention is not None:
        assert (type(first), found.text) == (Strong, plain_text(mention.children))


def test_words_in_bold_between_parentheses_stay_as_they_are() -> None:
    nodes = (Text("(a) Red (see "), strong("arrow"), Text(") and ("), strong("low"), Text(" power)"))
    assert bind(nodes, ("a", "b"))[1:] == (Text(" Red (see "), *nodes[1:])


@example([(Text, "("), (Text, "a"), (Text, ")")], ["a"])
@given(
    st.lists(st.tuples(st.sampled_from([Text, Strong, Emphasis]), st.text("abc(),–-& x", min_size=1, max_size=8))),
    st.lists(st.sampled_from("abcd"), unique=True),
)
def test_binding_never_changes_the_words_of_bold_letters(pieces: list[tuple[type, str]], panels: list[str]) -> None:
    nodes = tuple(Text(words) if kind is Text else kind((Text(words),)) for kind, words in pieces)
    assert plain_text(bind(nodes, panels)) == plain_text(nodes)


@given(st.text("abcd(),–-& xE", max_size=40), st.lists(st.sampled_from("abcd"), unique=True))
def test_binding_never_changes_the_words(caption: str, panels: list[str]) -> None:
    nodes = (Text(caption),) if caption else ()
    assert plain_text(bind(nodes, panels)) == plain_text(nodes)
