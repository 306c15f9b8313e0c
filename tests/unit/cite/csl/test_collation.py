from __future__ import annotations

from hypothesis import given, strategies as st

from sitegen.cite.csl.collation import collation_key


def test_accents_and_case_count_last():
    words = ["zebra", "Émile", "emil", "Aalto", "Ångström", "Emile"]
    assert sorted(words, key=collation_key) == ["Aalto", "Ångström", "emil", "Emile", "Émile", "zebra"]


def test_quotation_marks_are_not_heard():
    assert sorted(["“Beta”", "Alpha", "Gamma"], key=collation_key) == ["Alpha", "“Beta”", "Gamma"]


@given(st.text(), st.text())
def test_different_texts_have_different_keys(first: str, second: str):
    assert (collation_key(first) == collation_key(second)) == (first.swapcase() == second.swapcase())
