from __future__ import annotations

from hypothesis import given, strategies as st

from sitegen.cite.csl.output import Node, Out, plain
from sitegen.cite.csl.punctuation import settle

QUOTES = ("“", "”", "‘", "’")


def settled(*children: Out, inside: bool = True) -> Out:
    return settle(Node("", list(children)), QUOTES, inside)


def test_a_full_stop_goes_inside_quotation_marks_where_the_language_wants_it():
    assert settled(Node("q", ["Title"]), ".") == "“Title.”"
    assert settled(Node("q", ["Title"]), ".", inside=False) == "“Title”."
    assert settled(Node("q", ["Why?"]), ".") == "“Why?”"
    assert settled(Node("q", ["Title."]), ".", inside=False) == "“Title.”"


def test_what_somebody_typed_after_a_quotation_stays_there():
    assert settled(Node("text", [Node("q", ["Stop"]), ", he said"])) == "“Stop”, he said"


def test_marks_clash_across_formatting():
    assert settled(Node("i", ["Inc."]), ". Then") == Node("", [Node("i", ["Inc."]), " Then"])


def test_quotations_in_quotations_have_the_inner_marks():
    assert settled(Node("q", ["a ", Node("q", ["b"])])) == "“a ‘b’”"


def test_curly_marks_of_the_record_stay_where_nothing_is_around():
    assert settle(Node("q", ["a"], "“"), ("‘", "’", "“", "”"), False) == "“a”"
    inner = Node("q", ["a ", Node("q", ["b"])], "‘")
    assert settled(inner) == "‘a “b”’"
    assert settled(Node("q", [inner])) == "“‘a “b”’”"


def test_italics_in_italics_are_upright():
    assert settled(Node("i", ["a ", Node("i", ["b"])])) == Node("i", ["a ", Node("-i", ["b"])])


@given(
    st.recursive(
        st.text(),
        lambda one: st.builds(Node, st.sampled_from(["", "i", "b", "sc", "q", "nocase"]), st.lists(one, max_size=3)),
    )
)
def test_letters_stay_letters(content: Out):
    def letters(one: Out) -> str:
        return "".join(letter for letter in plain(one) if letter.isalnum())

    assert letters(settle(content, QUOTES, True)) == letters(content)
