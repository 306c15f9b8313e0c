from __future__ import annotations

from sitegen.cite.csl.output import Node
from sitegen.cite.csl.plain import text


def test_formatting_is_left_out_and_numbers_are_set_off():
    assert text(Node("", [Node("left-margin", ["1."]), Node("right-inline", ["a ", Node("i", ["b"])])])) == "1. a b"
