from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sitegen.cite.csl.problems import BadStyle
from sitegen.cite.csl.xml import parse


def test_elements_know_their_place():
    root = parse('<style xmlns="x">\n <macro name="a"> t </macro></style>')
    macro = root.find("macro")
    assert (macro.name, macro.get("name"), macro.line, macro.column, macro.text) == ("macro", "a", 2, 2, " t ")
    assert [element.name for element in root.walk()] == ["style", "macro"]


def test_a_doctype_is_refused():
    with pytest.raises(BadStyle, match="DOCTYPE"):
        parse('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')


@given(st.text())
def test_any_other_text_is_a_bad_style(text: str):
    with pytest.raises(BadStyle):
        parse("x" + text)
