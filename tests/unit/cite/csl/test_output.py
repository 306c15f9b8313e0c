from __future__ import annotations

from hypothesis import given, strategies as st

from sitegen.cite.csl.output import Node, affixed, join, mapped, meet, plain


def test_two_full_stops_are_one():
    assert meet("etc.", ". Then") == "etc. Then"
    assert meet("Why?", ".") == "Why?"
    assert meet("Inc.,", ".") == "Inc.,."


def test_only_what_is_there_is_joined():
    assert join(["a", "", "b"], ", ") == "a, b"
    assert join([], ", ") == ""
    assert join(["a", Node("i", ["b"])], ", ") == Node("", ["a", ", ", Node("i", ["b"])])


def test_affixes_stand_around_the_content():
    assert affixed("(", "a", ")") == "(a)"
    assert affixed("(", Node("i", ["a"]), "") == Node("", ["(", Node("i", ["a"])])


@given(st.lists(st.text("ab")))
def test_joining_letters_loses_nothing(parts: list[str]):
    assert plain(join(list(parts))) == "".join(parts)


def test_every_string_is_changed():
    assert mapped(Node("q", ["a", Node("b", ["c"])]), str.upper) == Node("q", ["A", Node("b", ["C"])])
