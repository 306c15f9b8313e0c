"""Tests of sitegen/read/emphasis.py."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from sitegen.read.emphasis import _WORDS, emphasis
from sitegen.read.grammar import RULES, grammar, inline_tokens

LIBRARY = MarkdownIt("commonmark")
PIECES = ("*", "*", "**", "_", "__", "***", " ", "a", "b c", "1", ".", ",", "(", "\N{NO-BREAK SPACE}", "\N{EN DASH}",
          "\N{SUPERSCRIPT TWO}", "é", "語", "\u2003", "€", "\n", "`x`", "\\")  # fmt: skip


def shape(tokens: list[Token]) -> list[tuple[str, str]]:
    """What tokens mean: neighbouring texts are one, empty ones none."""
    found: list[tuple[str, str]] = []
    for token in tokens:
        kind = "text" if token.type == "text_special" else token.type
        if kind == "text" and found and found[-1][0] == "text":
            found[-1] = ("text", found[-1][1] + token.content)
        elif kind != "text" or token.content:
            found.append((kind, token.content))
    return found


def ours(text: str) -> list[tuple[str, str]]:
    env: dict[str, object] = {"last_close": -1, "last_span": -1, "last_bracket": -1, "last_angle": -1}
    return shape(inline_tokens(text, grammar(False), env))


def theirs(text: str) -> list[tuple[str, str]]:
    return shape(LIBRARY.parseInline(text)[0].children or [])


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
@settings(max_examples=1000, deadline=None)
def test_emphasis_is_that_of_the_library(text: str) -> None:
    assert ours(text) == theirs(text)


@pytest.mark.parametrize(
    "text",
    [
        "a *b* **c** __d__ _e_",
        "**a *b* c**",
        "*a **b** c*",
        "a*b*c *d",
        "*a b*c*",
        "_a_b_",
        "*a** b*",
        "**a* b",
        "*a*.",
    ],
)
def test_simple_emphasis_among_other_runs(text: str) -> None:
    assert ours(text) == theirs(text)


def test_nothing_is_skipped_in_silence() -> None:
    state = StateInline("**a**", grammar(False), {}, [])
    assert not emphasis(state, True)
    assert (state.pos, state.tokens) == (0, [])


def test_words_hold_nothing_that_begins_anything() -> None:
    assert not any(_WORDS.match(mark) for mark in RULES)
