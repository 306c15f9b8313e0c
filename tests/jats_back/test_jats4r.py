"""The rules of JATS4R and PubMed Central find what they are for, and nothing in what is right."""

from __future__ import annotations

import pytest

from tests.jats_back.jats4r import Rule, example, rules

RULES = rules()


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_finds_what_breaks_it(rule: Rule) -> None:
    assert rule.bad
    for inside in rule.bad:
        assert list(rule.find(example(inside))), inside


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_finds_nothing_in_what_is_right(rule: Rule) -> None:
    assert rule.good
    for inside in rule.good:
        assert not list(rule.find(example(inside))), inside
