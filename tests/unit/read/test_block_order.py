"""Tests of sitegen/read/block_order.py."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from markdown_it.ruler import Ruler

from sitegen.read.block_order import BEGINNINGS, ByBeginning
from sitegen.read.grammar import grammar

PIECES = ("a", " ", "    ", "\t", "\n", "\n\n", "- ", "1. ", "2) ", "> ", "# ", "***", "```", "~~~", ":::", "::: {.note}",
          "$$", ": x", "[^1]: y", "[r]: /u", "<div>", "| a |", "|---|", "===", "---", "\0", "Term")  # fmt: skip


def tokens(text, raw_html, in_turn):
    """The block tokens of *text*, with the rules by beginning or, *in_turn*, all of them tried one after another."""
    parser, found = grammar(raw_html), []
    ordered = parser.block.ruler
    if in_turn:
        parser.block.ruler = Ruler()
        parser.block.ruler.__rules__ = ordered.__rules__
    try:
        parser.block.parse(text, parser, {}, found)
    finally:
        parser.block.ruler = ordered
    return found


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.booleans())
@settings(max_examples=400, deadline=None)
def test_rules_by_beginning_find_what_all_rules_find(text, raw_html):
    assert tokens(text, raw_html, in_turn=False) == tokens(text, raw_html, in_turn=True)


@pytest.mark.parametrize("name", BEGINNINGS)
def test_every_beginning_is_that_of_a_rule(name):
    assert name in grammar(False).block.ruler.get_all_rules()


def test_a_chain_that_no_rule_is_in_is_empty():
    assert ByBeginning(grammar(False).block.ruler).getRules("nothing") == []
