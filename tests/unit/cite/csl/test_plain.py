from __future__ import annotations

from sitegen.cite.csl.output import Node
from sitegen.cite.csl.plain import text


def test_formatting_is_left_out_and_numbers_are_set_off():
    assert text(Node("", [Node("left-margin", ["1."]), Node("right-inline", ["a ", Node("i", ["b"])])])) == "1. a b"


def test_raised_and_lowered_numbers_keep_their_value():
    count = ["10", Node("sup", ["9"]), "/L\N{NO-BREAK SPACE}: CO", Node("i", [Node("sub", ["2"])])]
    assert text(Node("", count)) == "10⁹/L\N{NO-BREAK SPACE}: CO₂"
    assert text(Node("", ["10", Node("sup", ["9.5"])])) == "10^9.5"
