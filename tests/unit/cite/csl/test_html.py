from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, strategies as st

from sitegen.cite.csl.html import html
from sitegen.cite.csl.output import Node


def test_formatting_and_links_are_elements_and_letters_are_escaped():
    content = Node("", ["a < b ", Node("i", ["c"]), Node("link", ["10.1/x"], "https://doi.org/10.1/x")])
    assert html(content) == 'a &lt; b <em>c</em><a href="https://doi.org/10.1/x">10.1/x</a>'


def test_an_address_that_is_none_is_no_link():
    assert html(Node("link", ["x"], 'javascript:alert("x")')) == "x"


@given(st.text(), st.text())
def test_no_text_becomes_markup(text: str, address: str):
    tags: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: tags.append(tag)
    parser.feed(html(Node("i", [text, Node("link", ["x"], "https://x/" + address)])))
    parser.close()
    assert tags == ["em", "a"]
