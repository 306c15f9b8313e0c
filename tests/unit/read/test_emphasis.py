"""Tests of sitegen/read/emphasis.py."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.emphasis import tokenize

from sitegen.read.emphasis import emphasis
from sitegen.read.grammar import grammar


def scanned(rule, text):
    state = StateInline(text, grammar(False), {}, [])
    while state.pos < state.posMax:
        if state.src[state.pos] not in "*_" or not rule(state, False):
            state.append_pending(state.src[state.pos])
            state.pos += 1
    return [(token.type, token.content, token.level) for token in state.tokens], state.delimiters


@given(st.text(st.sampled_from("*_ a1.,(\N{NO-BREAK SPACE}\N{EN DASH}\N{SUPERSCRIPT TWO}é語\u2003€\n"), max_size=30))
@settings(max_examples=300, deadline=None)
def test_runs_open_and_close_as_in_the_library(text):
    assert scanned(emphasis, text) == scanned(tokenize, text)


def test_nothing_is_skipped_in_silence():
    state = StateInline("**a", grammar(False), {}, [])
    assert not emphasis(state, True)
    assert (state.pos, state.tokens) == (0, [])
