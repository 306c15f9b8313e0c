from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.csl.initials import initialized


@pytest.mark.parametrize(("given_name", "mark", "expected"), [
    ("Jane Ann", ".", "J.A."),
    ("Jane Ann", ". ", "J. A."),
    ("Jane Ann", "", "JA"),
    ("Jean-Luc", ".", "J.-L."),
    ("M.E.", ".", "M.E."),
    ("Maria de la", ".", "M. de la"),
])  # fmt: skip
def test_given_names_become_initials_with_the_marks_of_the_style(given_name: str, mark: str, expected: str):
    assert initialized(given_name, mark, True, True) == expected


def test_full_names_stay_when_the_style_keeps_them():
    assert initialized("John M E", ".", True, False) == "John M.E."


@given(st.text(), st.sampled_from(["", ".", ". "]), st.booleans(), st.booleans())
def test_any_name_can_be_initialized(name: str, mark: str, hyphen: bool, initialize: bool):
    assert initialized(name, mark, hyphen, initialize) == initialized(name, mark, hyphen, initialize).strip()
