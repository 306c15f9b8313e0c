"""Tests of sitegen/read/math.py."""

from __future__ import annotations

import pytest

from sitegen.read.math import LIMIT, MathError, mathml


def test_a_formula_becomes_mathml():
    assert mathml("x^2", display=False) == "<math><msup><mi>x</mi><mn>2</mn></msup></math>"
    assert mathml("x", display=True).startswith('<math display="block">')


def test_the_result_is_xml_and_has_no_style():
    assert "\u2061" in mathml(r"\sin x", display=False)
    made = mathml(r"\begin{align}a&=b\\c&=d\end{align}", display=True)
    assert " style=" not in made
    assert "(1)" not in made
    assert 'class="right"' in made


def test_a_mistake_has_a_place_and_words():
    with pytest.raises(MathError, match="this formula cannot be read: unknown command") as caught:
        mathml(r"a + \foo", display=False)
    assert caught.value.at == 4


@pytest.mark.parametrize(
    "tex", ["{" * 100_000, "x" * (LIMIT + 1), r"\eqref{a}", r"\def\a{\a\a}\a", r"\href{javascript:x}{y}"]
)
def test_hostile_formulas_are_refused(tex):
    with pytest.raises(MathError):
        mathml(tex, display=True)
