from __future__ import annotations

import pytest

from sitegen.cite.author_words import FIRST_KEPT
from sitegen.cite.csl.output import Node, Out
from sitegen.cite.nodes import address, inlines, spelled_out
from sitegen.model.document import Code, Emphasis, Inlines, Link, Span, Strong, Superscript, Text

DOI = Node("link", ["10.1000/x"], "https://doi.org/10.1000/x")
DOI_ADDRESS = Node("link", ["https://doi.org/10.1000/x"], "https://doi.org/10.1000/x")


@pytest.mark.parametrize(("content", "nodes"), [
    ("", ()), ("a", (Text("a"),)), (Node("", ["a", "b"]), (Text("ab"),)), (Node("i", [Node("b", ["a"])]), (Emphasis((Strong((Text("a"),)),)),)),
    (Node("sc", ["a"]), (Span((Text("a"),), classes=("small-caps",)),)), (Node("q", ["a"]), (Text("a"),)), (Node("i", []), ()),
    (Node("sup", [Node("cite", ["1"], "key")]), (Superscript((Link("#ref-key", (Text("1"),)),)),)),
    (Node("cite", ["see ", DOI_ADDRESS], "key"), (Link("#ref-key", (Text("see https://doi.org/10.1000/x"),)),)),
    (Node("link", ["x"], "javascript:alert(1)"), (Text("x"),)),
])  # fmt: skip
def test_each_kind_of_output(content: Out, nodes: Inlines) -> None:
    assert inlines(content) == nodes


def test_an_address_named_beside_the_text_is_words_in_it_unless_it_is_written_out() -> None:
    named = ["https://doi.org/10.1000/x"]
    assert inlines(DOI, named=named) == (Text("10.1000/x"),)
    assert inlines(DOI) == (Link("https://doi.org/10.1000/x", (Text("10.1000/x"),)),)
    assert isinstance(inlines(DOI_ADDRESS, named=named)[0], Link)
    assert spelled_out(Node("", ["a", DOI, Node("i", [DOI_ADDRESS])])) == {"https://doi.org/10.1000/x"}
    assert spelled_out(DOI) == set()


def test_what_was_kept_aside_comes_back_in_its_place() -> None:
    kept = [Code("x"), Code("y")]
    assert inlines(f"a{FIRST_KEPT}b", kept) == (Text("a"), Code("x"), Text("b"))
    assert inlines(Node("i", [chr(ord(FIRST_KEPT) + 1)]), kept) == (Emphasis((Code("y"),)),)
    assert inlines(chr(ord(FIRST_KEPT) + 2), kept) == (Text(chr(ord(FIRST_KEPT) + 2)),)


@pytest.mark.parametrize(("value", "href"), [
    ("https://doi.org/10.1000/<x>", "https://doi.org/10.1000/%3Cx%3E"), ("https://pubmed.ncbi.nlm.nih.gov/1", "https://pubmed.ncbi.nlm.nih.gov/1/"),
    ("https://x.example/a", "https://x.example/a"),
])  # fmt: skip
def test_addresses_are_those_of_the_links_beside_the_text(value: str, href: str) -> None:
    assert address(value) == href
