from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given, strategies as st

from sitegen.cite.csl.jats import jats
from sitegen.cite.csl.output import Node

LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


def test_formatting_is_elements_and_letters_are_escaped():
    content = Node("", [Node("left-margin", ["1. "]), Node("i", ["a & b"]), Node("sc", ["c"]), Node("sup", ["2"])])
    assert jats(content) == "1. <italic>a &amp; b</italic><sc>c</sc><sup>2</sup>"


@given(LETTERS, LETTERS)
def test_it_is_always_well_formed(text: str, address: str):
    content = jats(Node("b", [text, Node("link", [text], "https://x/" + address)]))
    tree = ElementTree.fromstring(f'<m xmlns:xlink="http://www.w3.org/1999/xlink">{content}</m>')
    assert "".join(tree.itertext()) == text + text
