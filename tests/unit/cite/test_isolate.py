"""Words of the other direction are set apart, whole and with their brackets, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.csl.output import Node, Out, plain
from sitegen.cite.isolate import isolated, isolated_words

APRIL, OTHERS, NAME, TITLE = "أبريل", "وآخرون", "المثال", "حالة: حمى عند طفل"


def shown(text: str) -> str:
    return isolated_words(text).replace("\u2068", "⟦").replace("\u2069", "⟧")


@pytest.mark.parametrize(("text", "expected"), [
    (f"Roe A, {OTHERS}. A case. 2019 {APRIL};3(4):1–9.", f"Roe A, ⟦{OTHERS}⟧. A case. 2019 ⟦{APRIL}⟧;3(4):1–9."),
    (f"Roe A. {TITLE}. 2019.", f"Roe A. ⟦{TITLE}⟧. 2019."),
    (f"Roe A. «{TITLE}» (في {APRIL}).", f"Roe A. «⟦{TITLE}⟧» (⟦في {APRIL}⟧)."),
    (f"{NAME} أ. Fever in a child. Lancet. 2019 {APRIL};3:1–9.", f"{NAME} أ. ⟦Fever in a child. Lancet. 2019⟧ {APRIL};3:1–9."),
    (f"{NAME} أ. Fever (a case). {APRIL} 2019.", f"{NAME} أ. ⟦Fever (a case)⟧. {APRIL} 2019."),
    (f"{NAME} أ (Roe) 2019: 10.1000/abc.", f"{NAME} أ (⟦Roe⟧) 2019: ⟦10.1000/abc.⟧"),
    (f"{NAME} أ. Lancet (2nd {APRIL}).", f"{NAME} أ. ⟦Lancet⟧ (⟦2nd⟧ {APRIL})."),
    ("Roe A. A case. 2019;3(4):1–9.", "Roe A. A case. 2019;3(4):1–9."),
    (f"{NAME} أ. {TITLE}. 2019.", f"{NAME} أ. {TITLE}. 2019."),
    ("Müller Ä. Ein Fall.", "Müller Ä. Ein Fall."),
])  # fmt: skip
def test_the_words_that_run_against_the_line(text: str, expected: str):
    assert shown(text) == expected


def test_a_run_goes_through_formatting():
    content = Node("", [f"{NAME} أ. Fever in ", Node("i", ["E. coli"]), f" cases. {APRIL}"])
    assert isolated(content) == Node(
        "", [f"{NAME} أ. ", Node("bdi-ltr", ["Fever in ", Node("i", ["E. coli"]), " cases"]), f". {APRIL}"]
    )


def test_formatting_that_is_not_all_of_a_run_keeps_it_inside():
    content = Node("", ["Roe A. ", Node("i", [f"Fever, {TITLE}"]), "."])
    assert isolated(content) == Node("", ["Roe A. ", Node("i", ["Fever, ", Node("bdi-rtl", [TITLE])]), "."])


def test_a_line_within_a_text_takes_the_direction_of_the_text():
    assert isolated(f"{NAME}, 2020", rtl=False) == Node("", [Node("bdi-rtl", [NAME]), ", 2020"])
    assert isolated("Roe, 2020", rtl=False) == "Roe, 2020"


LETTERS = st.text("ab1 .,;()[]«»" + "أبم٣،", max_size=12)
CONTENT: st.SearchStrategy[Out] = st.recursive(
    LETTERS, lambda inner: st.builds(Node, st.sampled_from(["", "i", "q"]), st.lists(inner, max_size=4)), max_leaves=8
)


@given(CONTENT)
def test_no_letter_is_lost(content: Out):
    assert plain(isolated(content)) == plain(content)
    text = plain(content)
    assert isolated_words(text).translate({0x2068: None, 0x2069: None}) == text
