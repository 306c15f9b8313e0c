from __future__ import annotations

from hypothesis import given, strategies as st
from lxml import etree

from sitegen.render.xml import NOTHING, Xml, document, each, element, joined, some

ANYTHING = st.text(st.characters(exclude_categories=()))


def test_text_is_escaped_and_xml_is_not() -> None:
    assert element("p", {}, "a < b & c", element("sup", {}, "2")) == "<p>a &lt; b &amp; c<sup>2</sup></p>"


def test_what_is_empty_is_left_out() -> None:
    assert element("p", {"id": "", "class": "x"}) == '<p class="x"/>'
    assert (some("p", {"id": "a"}, "", NOTHING), some("p", {}, "a")) == (NOTHING, "<p>a</p>")
    assert each("issn", ("1", "", "2")) == "<issn>1</issn><issn>2</issn>"


def test_joined_pieces_stay_what_they_are() -> None:
    assert joined(("a<", Xml("<b/>"))) == "a&lt;<b/>"


def test_line_ends_in_attributes_are_kept() -> None:
    root = etree.fromstring(document(element("p", {"alt": 'one\ntwo\tthree "four"'})))
    assert root.get("alt") == 'one\ntwo\tthree "four"'


@given(ANYTHING, ANYTHING)
def test_any_text_makes_a_well_formed_document_that_says_it(words: str, value: str) -> None:
    root = etree.fromstring(document(element("p", {"alt": value}, words)))
    assert (root.text or "") == _legal(words)
    assert (root.get("alt") or "") == _legal(value)


def _legal(words: str) -> str:
    """*words* without what XML 1.0 has no way to say; a lone surrogate is a question mark."""
    replaced = words.encode("utf-8", "replace").decode()
    return "".join(sign for sign in replaced if sign in "\t\n" or (sign >= " " and sign not in "\ufffe\uffff"))
