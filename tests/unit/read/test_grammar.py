"""Tests of sitegen/read/grammar.py."""

from __future__ import annotations

from sitegen.read.grammar import RULES, SPECIAL, grammar, inline_tokens


def test_the_parser_is_built_once_for_each_answer_to_raw_html():
    assert grammar(False) is grammar(False)
    assert grammar(False) is not grammar(True)


def test_every_special_character_has_its_rules():
    for mark in RULES:
        assert SPECIAL.match(mark + "["), mark


def test_text_without_marks_is_one_token():
    env = {"last_close": -1, "last_span": -1, "last_bracket": -1, "last_angle": -1}
    tokens = inline_tokens("Plain: 5 % + 3 - 2 {x} #y!", grammar(False), env)
    assert [(token.type, token.content) for token in tokens] == [("text", "Plain: 5 % + 3 - 2 {x} #y!")]


def test_addresses_are_left_as_written():
    assert grammar(False).validateLink("javascript:x")
    assert grammar(False).normalizeLink("ä b") == "ä b"
